package dev.vitae.generation.providers;

import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.LlmSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** OpenAI, or a server that speaks its Chat Completions. */
@ConfigMapping(prefix = "vitae.llm.openai")
interface OpenAiConfig {

    /** The platform's. */
    Optional<String> key();

    @WithDefault("https://api.openai.com/v1")
    String url();

    @WithDefault("gpt-5-mini")
    String model();

    /** Of reasoning; {@code none} is not said to the provider. */
    @WithDefault("minimal")
    String effort();

    default LlmSettings.Provider provider() {
        return new LlmSettings.Provider(key().map(ApiKey::new), url(), model());
    }
}
