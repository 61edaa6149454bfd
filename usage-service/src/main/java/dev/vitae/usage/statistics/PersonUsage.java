package dev.vitae.usage.statistics;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one person used; {@code costMicros} in millionths of {@code currency}, of the platform's key. */
@Schema(requiredProperties = {"userId", "count", "tokensUsed", "costMicros", "currency"})
public record PersonUsage(UUID userId, long count, long tokensUsed, long costMicros, String currency) {}
