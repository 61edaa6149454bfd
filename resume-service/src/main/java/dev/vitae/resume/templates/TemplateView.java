package dev.vitae.resume.templates;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A template as people see it.
 *
 * @param schema JSON Schema (2020-12) of its options
 * @param previewUrl where its picture is, on this origin
 */
public record TemplateView(
        UUID id,
        int version,
        String slug,
        String name,
        JsonNode schema,
        String previewUrl,
        @JsonProperty("isActive") boolean isActive,
        Instant createdAt,
        Instant updatedAt) {}
