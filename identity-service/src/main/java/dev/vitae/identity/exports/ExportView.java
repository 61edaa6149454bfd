package dev.vitae.identity.exports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An export of everything of a person.
 *
 * @param state {@code gathering}, {@code ready} or {@code failed}
 * @param size of the ZIP file in bytes, once ready
 * @param url where the file is, once ready
 * @param expiresAt when the file is removed
 */
@Schema(requiredProperties = {"id", "state", "expiresAt"})
public record ExportView(
        UUID id, String state, Long size, String url, Instant expiresAt, Instant createdAt, Instant updatedAt) {}
