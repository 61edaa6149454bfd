package dev.vitae.vacancy.insights;

import java.util.UUID;

/** What this service reads of generation-service's event. */
record GenerationCompleted(UUID generationId, UUID userId, UUID vacancyId, int matchScoreBefore, int matchScoreAfter) {}
