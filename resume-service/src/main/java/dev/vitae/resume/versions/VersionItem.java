package dev.vitae.resume.versions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitae.kit.paging.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version in a list: all but what it says. */
@Schema(requiredProperties = {"versionNumber", "origin", "createdAt", "updatedAt"})
public record VersionItem(
        @JsonIgnore UUID id,
        int versionNumber,
        Origin origin,
        Integer restoredFrom,
        Instant createdAt,
        Instant updatedAt) {

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
