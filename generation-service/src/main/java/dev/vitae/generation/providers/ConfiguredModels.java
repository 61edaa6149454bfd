package dev.vitae.generation.providers;

import dev.vitae.generation.llm.LlmSettings;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.ProviderModels;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The models as this service is configured to reach them. */
class ConfiguredModels {
    private static final String NOT_SAID = "none";

    @Produces
    @Singleton
    Models models(OpenAiConfig openAi, GeminiConfig gemini, CallsConfig calls, BreakerConfig breaker) {
        String effort = openAi.effort().equals(NOT_SAID) ? "" : openAi.effort();
        return new ProviderModels(new LlmSettings(
                openAi.provider(), effort, gemini.provider(), gemini.thinking(), calls.limits(), breaker.breaking()));
    }
}
