package dev.vitae.usage.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A setting as a super_admin sees it.
 *
 * @param type what kind of value it has
 * @param value null is a value too: no cap
 * @param rule for people: what it may be
 * @param readOnly reckoned, not set
 * @param version how often it was changed
 * @param changedBy absent before the first change, and once that account is erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"key", "type", "value", "defaultValue", "rule", "readOnly", "version"})
public record SettingView(
        String key,
        SettingType type,
        @JsonInclude JsonNode value,
        JsonNode defaultValue,
        String rule,
        boolean readOnly,
        int version,
        UUID changedBy,
        Instant createdAt,
        Instant updatedAt) {}
