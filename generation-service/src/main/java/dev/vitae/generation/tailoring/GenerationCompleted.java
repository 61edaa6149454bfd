package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.Provider;
import java.util.List;
import java.util.UUID;

/**
 * A résumé has been tailored. Its content is asked of this service by id and version.
 *
 * @param tenantId null outside a tenant
 * @param skillKeys the skills that the tailored résumé puts forward for the vacancy, named only to their owner
 */
record GenerationCompleted(
        UUID generationId,
        UUID userId,
        UUID tenantId,
        UUID resumeId,
        int resumeVersion,
        UUID vacancyId,
        int vacancyVersion,
        UUID generatedResumeId,
        int versionNumber,
        int matchScoreBefore,
        int matchScoreAfter,
        String scoreVersion,
        String providerType,
        String provider,
        String model,
        long inputTokens,
        long outputTokens,
        long costMicros,
        String currency,
        int durationMs,
        List<String> skillKeys) {

    static final String TOPIC = "vitae.generation.generation";
    static final String TYPE = "GenerationCompleted";

    static GenerationCompleted of(Generation completed, List<String> skillKeys) {
        Provider by = completed.provider();
        return new GenerationCompleted(
                completed.id(),
                completed.userId(),
                completed.tenantId(),
                completed.resumeId(),
                completed.resumeVersion(),
                completed.vacancyId(),
                completed.vacancyVersion(),
                completed.generatedResumeId(),
                completed.versionNumber(),
                completed.matchScoreBefore(),
                completed.matchScoreAfter(),
                completed.scoreVersion(),
                by.type(),
                by.name(),
                by.model(),
                by.inputTokens(),
                by.outputTokens(),
                by.costMicros(),
                by.currency(),
                completed.durationMs(),
                skillKeys);
    }
}
