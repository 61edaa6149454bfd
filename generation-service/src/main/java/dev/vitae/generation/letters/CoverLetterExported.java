package dev.vitae.generation.letters;

import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Press.Printed;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.StampedEntity;
import java.util.UUID;

/**
 * A cover letter has been exported. Schema in {@code events/CoverLetterExported.schema.json}.
 *
 * @param tenantId the tenant its person was signed in to; null outside one
 * @param template the slug of the one that it was written with, whether or not the format shows it
 * @param durationMs that the writing took
 */
record CoverLetterExported(
        UUID exportId,
        UUID coverLetterId,
        UUID generationId,
        UUID userId,
        UUID tenantId,
        ExportFormat format,
        String template,
        int bytes,
        long durationMs) {

    static Event event(CoverLetter letter, Caller caller, ExportRequest request, Printed printed) {
        CoverLetterExported fact = new CoverLetterExported(
                StampedEntity.newId(),
                letter.id(),
                letter.generationId(),
                caller.id(),
                caller.tenantId().orElse(null),
                request.format(),
                request.design().template().slug(),
                printed.bytes().length,
                printed.duration().toMillis());
        return Event.of("vitae.generation.export", letter.generationId(), "CoverLetterExported", fact);
    }
}
