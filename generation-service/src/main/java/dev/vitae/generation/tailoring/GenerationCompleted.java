package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.Provider;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.generation.versions.AddedVersion;
import dev.vitae.generation.versions.NewVersion;
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

    /** @param tenantId null outside a tenant */
    static GenerationCompleted of(
            UUID id, NewVersion version, UUID tenantId, GenerationResult result, AddedVersion added) {
        Provider by = result.provider();
        return new GenerationCompleted(
                id,
                version.userId(),
                tenantId,
                version.resumeId(),
                result.resumeVersion(),
                version.vacancyId(),
                result.vacancyVersion(),
                added.generatedResumeId(),
                added.versionNumber(),
                result.tailored().before().score(),
                result.tailored().after().score(),
                result.tailored().after().version(),
                by.type(),
                by.name(),
                by.model(),
                by.inputTokens(),
                by.outputTokens(),
                by.costMicros(),
                by.currency(),
                result.durationMs(),
                SkillKeys.keys(version.userId(), result.tailored().skills()));
    }
}
