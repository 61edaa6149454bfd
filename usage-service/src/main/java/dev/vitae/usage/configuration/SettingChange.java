package dev.vitae.usage.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A setting was set.
 *
 * @param version that it has had since
 * @param oldValue what held before; null is a value too
 * @param changedBy absent once that account is erased
 * @param createdAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"version", "oldValue", "newValue", "createdAt", "updatedAt"})
public record SettingChange(
        int version,
        @JsonInclude JsonNode oldValue,
        @JsonInclude JsonNode newValue,
        UUID changedBy,
        Instant createdAt,
        Instant updatedAt) {}
