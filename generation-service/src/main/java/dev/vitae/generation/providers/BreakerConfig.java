package dev.vitae.generation.providers;

import dev.vitae.generation.llm.LlmSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a provider is left alone. */
@ConfigMapping(prefix = "vitae.llm.breaker")
interface BreakerConfig {

    /** After how many failures in a row the platform leaves a provider alone. */
    @WithDefault("5")
    int failures();

    /** For how long it does. */
    @WithDefault("30s")
    Duration rest();

    default LlmSettings.Breaking breaking() {
        return new LlmSettings.Breaking(failures(), rest());
    }
}
