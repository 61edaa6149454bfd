package dev.vitae.generation.providers;

import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.LlmSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The Gemini API. */
@ConfigMapping(prefix = "vitae.llm.gemini")
interface GeminiConfig {

    /** <b>secret</b>, the platform's own key to Gemini. */
    Optional<String> key();

    /** Where Gemini is. */
    @WithDefault("https://generativelanguage.googleapis.com")
    String url();

    /** Which model is asked; usage-service needs its price. */
    @WithDefault("gemini-2.5-flash")
    String model();

    /** Tokens of thought before an answer; below 0 it is left to the model. */
    @WithDefault("0")
    int thinking();

    default LlmSettings.Provider provider() {
        return new LlmSettings.Provider(key().map(ApiKey::new), url(), model());
    }
}
