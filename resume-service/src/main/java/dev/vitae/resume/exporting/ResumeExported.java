package dev.vitae.resume.exporting;

import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Press.Printed;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.StampedEntity;
import java.util.List;
import java.util.UUID;

/**
 * A résumé has been exported, as it is or as it was.
 *
 * @param versionNumber of the version that was exported
 * @param tenantId the tenant its person was signed in to; null outside one
 * @param template the slug of the one that it was written with, whether or not the format shows it
 * @param durationMs that the writing took
 * @param skillKeys of the skills that the file names
 */
record ResumeExported(
        UUID exportId,
        UUID resumeId,
        int versionNumber,
        UUID userId,
        UUID tenantId,
        ExportFormat format,
        String template,
        int bytes,
        long durationMs,
        List<String> skillKeys) {

    static final String TOPIC = "vitae.resume.export";
    static final String TYPE = "ResumeExported";

    static Event of(
            UUID resumeId,
            int versionNumber,
            Caller caller,
            ExportRequest request,
            Printed printed,
            List<String> skillKeys) {
        ResumeExported fact = new ResumeExported(
                StampedEntity.newId(),
                resumeId,
                versionNumber,
                caller.id(),
                caller.tenantId().orElse(null),
                request.format(),
                request.design().template().slug(),
                printed.bytes().length,
                printed.duration().toMillis(),
                skillKeys);
        return Event.of(TOPIC, resumeId, TYPE, fact);
    }
}
