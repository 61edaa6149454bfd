package dev.vitae.generation.exporting;

import java.util.UUID;

/**
 * A tailored résumé has been exported.
 *
 * @param tenantId the tenant its person was signed in to; null outside one
 */
record GenerationExported(
        UUID exportId, UUID generationId, UUID userId, UUID tenantId, ExportFormat format, int bytes, long durationMs) {

    static final String TOPIC = "vitae.generation.export";
    static final String TYPE = "GenerationExported";
}
