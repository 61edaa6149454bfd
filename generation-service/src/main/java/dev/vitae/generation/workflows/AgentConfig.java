package dev.vitae.generation.workflows;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whom a tailoring asks, and how.
 *
 * @param provider {@code openai} or {@code gemini}
 * @param model its name; null for the platform's
 * @param temperature 0 to 2; null for the provider's own
 * @param maxOutputTokens of one answer; null for the platform's limit, which is never passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentConfig(String provider, String model, Double temperature, Integer maxOutputTokens) {}
