package dev.vitae.usage.statistics;

import java.util.UUID;

/** What one person used; {@code costMicros} in millionths of {@code currency}, of the platform's key. */
public record PersonUsage(UUID userId, long count, long tokensUsed, long costMicros, String currency) {}
