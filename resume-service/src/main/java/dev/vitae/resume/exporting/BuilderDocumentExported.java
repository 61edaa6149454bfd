package dev.vitae.resume.exporting;

import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Press.Printed;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.resume.builder.DocumentView;
import java.util.List;
import java.util.UUID;

/**
 * A builder document has been exported.
 *
 * @param documentVersion of the document then
 * @param tenantId the tenant its person was signed in to; null outside one
 * @param template the slug of the one that it was written with, whether or not the format shows it
 * @param durationMs that the writing took
 * @param skillKeys of the skills that the file names
 */
record BuilderDocumentExported(
        UUID exportId,
        UUID builderDocumentId,
        int documentVersion,
        UUID userId,
        UUID tenantId,
        ExportFormat format,
        String template,
        int bytes,
        long durationMs,
        List<String> skillKeys) {

    static final String TYPE = "BuilderDocumentExported";

    static Event of(
            DocumentView document, Caller caller, ExportRequest request, Printed printed, List<String> skillKeys) {
        BuilderDocumentExported fact = new BuilderDocumentExported(
                StampedEntity.newId(),
                document.id(),
                document.version(),
                caller.id(),
                caller.tenantId().orElse(null),
                request.format(),
                request.design().template().slug(),
                printed.bytes().length,
                printed.duration().toMillis(),
                skillKeys);
        return Event.of(ResumeExported.TOPIC, document.id(), TYPE, fact);
    }
}
