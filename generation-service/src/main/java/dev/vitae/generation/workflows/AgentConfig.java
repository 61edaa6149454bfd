package dev.vitae.generation.workflows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whom a tailoring or a letter asks, and how.
 *
 * @param provider {@code openai} or {@code gemini}
 * @param model its name; null for the platform's
 * @param temperature 0 to 2; null for the provider's own
 * @param maxOutputTokens of one answer; null for the platform's limit, which is never passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentConfig(String provider, String model, Double temperature, Integer maxOutputTokens) {

    /** @param content as its schema says */
    public static AgentConfig of(JsonNode content) {
        return new AgentConfig(
                content.path("provider").asText(),
                content.hasNonNull("model") ? content.get("model").asText() : null,
                content.hasNonNull("temperature") ? content.get("temperature").doubleValue() : null,
                content.hasNonNull("maxOutputTokens")
                        ? content.get("maxOutputTokens").intValue()
                        : null);
    }
}
