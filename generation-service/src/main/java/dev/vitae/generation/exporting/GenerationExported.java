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
 * A tailored résumé has been exported.
 *
 * @param tenantId the tenant its person was signed in to; null outside one
 * @param template the slug of the one that it was written with, whether or not the format shows it
 * @param durationMs that the writing took
 * @param skillKeys of the skills that the file names
 */
record GenerationExported(
        UUID exportId,
        UUID generationId,
        UUID userId,
        UUID tenantId,
        ExportFormat format,
        String template,
        int bytes,
        long durationMs,
        List<String> skillKeys) {

    static final String TOPIC = "vitae.generation.export";
    static final String TYPE = "GenerationExported";

    static Event of(UUID generationId, Caller caller, ExportRequest request, Printed printed, List<String> skillKeys) {
        GenerationExported fact = new GenerationExported(
                StampedEntity.newId(),
                generationId,
                caller.id(),
                caller.tenantId().orElse(null),
                request.format(),
                request.design().template().slug(),
                printed.bytes().length,
                printed.duration().toMillis(),
                skillKeys);
        return Event.of(TOPIC, generationId, TYPE, fact);
    }
}
