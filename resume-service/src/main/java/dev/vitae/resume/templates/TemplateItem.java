package dev.vitae.resume.templates;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.kit.paging.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template in a list: all but the schema of its options. */
@Schema(requiredProperties = {"id", "slug", "name", "previewUrl", "isActive", "createdAt", "updatedAt"})
public record TemplateItem(
        UUID id,
        String slug,
        String name,
        String previewUrl,
        @JsonProperty("isActive") boolean isActive,
        Instant createdAt,
        Instant updatedAt) {

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
