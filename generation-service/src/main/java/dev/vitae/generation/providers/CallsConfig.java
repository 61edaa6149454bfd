package dev.vitae.generation.providers;

import dev.vitae.generation.llm.LlmSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a call to a provider may take, and when it is made again. */
@ConfigMapping(prefix = "vitae.llm.calls")
interface CallsConfig {

    /** The most that one call may take; no retry begins later than so long after the first call. */
    @WithDefault("60s")
    Duration timeout();

    /** The most that may pass without a byte of an answer. */
    @WithDefault("30s")
    Duration quiet();

    /** Calls for one answer. */
    @WithDefault("3")
    int attempts();

    /** The pause after the first call; each further one is twice as long, less a random part. */
    @WithDefault("500ms")
    Duration firstPause();

    /** What a provider may ask for with Retry-After. */
    @WithDefault("20s")
    Duration longestPause();

    /** Where a provider is told to stop; smaller résumés are given less. */
    @WithDefault("8192")
    int maxOutputTokens();

    default LlmSettings.Limits limits() {
        return new LlmSettings.Limits(timeout(), quiet(), attempts(), firstPause(), longestPause(), maxOutputTokens());
    }
}
