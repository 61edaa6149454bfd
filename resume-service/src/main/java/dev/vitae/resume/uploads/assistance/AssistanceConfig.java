package dev.vitae.resume.uploads.assistance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a model is asked what the parser left open. */
@ConfigMapping(prefix = "vitae.assistance")
public interface AssistanceConfig {

    /** That an upload waits for a model beyond its parse, at most {@code 60s}; then the parser's reading stands. */
    @WithDefault("8s")
    Duration timeout();

    /** Names and dates of less confidence are asked for. */
    @WithDefault("0.5")
    double unsureBelow();

    /** Uploads of one process that wait for a model, each with its file in memory; others do without. */
    @WithDefault("16")
    int atOnce();

    /** For how long it is known whether generation-service has a model. */
    @WithDefault("1m")
    Duration lookEvery();
}
