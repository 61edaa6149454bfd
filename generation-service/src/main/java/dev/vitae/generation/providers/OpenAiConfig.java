package dev.vitae.generation.providers;

import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.LlmSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** OpenAI, or a server that speaks its Chat Completions. */
@ConfigMapping(prefix = "vitae.llm.openai")
interface OpenAiConfig {

    /** <b>secret</b>, the platform's own key to OpenAI; without any to a provider the rules tailor, and people may still bring keys of their own. */
    Optional<String> key();

    /** Where OpenAI is, or a server that speaks its Chat Completions. */
    @WithDefault("https://api.openai.com/v1")
    String url();

    /** Which model is asked; usage-service needs its price. */
    @WithDefault("gpt-5-mini")
    String model();

    /** Of reasoning, as the provider names it; {@code none}: it is not said, for models that do not reason. */
    @WithDefault("minimal")
    String effort();

    default LlmSettings.Provider provider() {
        return new LlmSettings.Provider(key().map(ApiKey::new), url(), model());
    }
}
