package dev.vitae.generation.letters;

import dev.vitae.generation.budgets.Provider;
import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/**
 * A cover letter has been written. Schema in {@code events/CoverLetterCompleted.schema.json}.
 *
 * @param tenantId null outside a tenant
 */
record CoverLetterCompleted(
        UUID coverLetterId,
        UUID generationId,
        UUID userId,
        UUID tenantId,
        String providerType,
        String provider,
        String model,
        long inputTokens,
        long outputTokens,
        long costMicros,
        String currency,
        int durationMs) {

    static Event event(CoverLetter letter, LetterResult result) {
        Provider by = result.provider();
        CoverLetterCompleted fact = new CoverLetterCompleted(
                letter.id(),
                letter.generationId(),
                letter.userId(),
                letter.tenantId(),
                by.type(),
                by.name(),
                by.model(),
                by.inputTokens(),
                by.outputTokens(),
                by.costMicros(),
                by.currency(),
                result.durationMs());
        return Event.of("vitae.generation.generation", letter.generationId(), "CoverLetterCompleted", fact);
    }
}
