package dev.vitae.generation.exporting;

import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Press.Printed;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.StampedEntity;
import java.util.List;
import java.util.UUID;

/**
 * A version of a generated résumé has been exported; its generation may be gone by then.
 *
 * @param tenantId the tenant its person was signed in to; null outside one
 * @param template the slug of the one that it was written with, whether or not the format shows it
 * @param durationMs that the writing took
 * @param skillKeys of the skills that the file names
 */
record GeneratedResumeExported(
        UUID exportId,
        UUID generatedResumeId,
        int versionNumber,
        UUID userId,
        UUID tenantId,
        ExportFormat format,
        String template,
        int bytes,
        long durationMs,
        List<String> skillKeys) {

    static final String TYPE = "GeneratedResumeExported";

    static Event of(
            UUID generatedResumeId,
            int versionNumber,
            Caller caller,
            ExportRequest request,
            Printed printed,
            List<String> skillKeys) {
        GeneratedResumeExported fact = new GeneratedResumeExported(
                StampedEntity.newId(),
                generatedResumeId,
                versionNumber,
                caller.id(),
                caller.tenantId().orElse(null),
                request.format(),
                request.design().template().slug(),
                printed.bytes().length,
                printed.duration().toMillis(),
                skillKeys);
        return Event.of(GenerationExported.TOPIC, generatedResumeId, TYPE, fact);
    }
}
