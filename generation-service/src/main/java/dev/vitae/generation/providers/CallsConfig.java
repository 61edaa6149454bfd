package dev.vitae.generation.providers;

import dev.vitae.generation.llm.LlmSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a call to a provider may take, and when it is made again. */
@ConfigMapping(prefix = "vitae.llm.calls")
interface CallsConfig {

    @WithDefault("60s")
    Duration timeout();

    @WithDefault("30s")
    Duration quiet();

    @WithDefault("3")
    int attempts();

    @WithDefault("500ms")
    Duration firstPause();

    @WithDefault("20s")
    Duration longestPause();

    @WithDefault("8192")
    int maxOutputTokens();

    default LlmSettings.Limits limits() {
        return new LlmSettings.Limits(timeout(), quiet(), attempts(), firstPause(), longestPause(), maxOutputTokens());
    }
}
