package dev.vitae.resume.uploads.assistance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a model is asked what the parser left open. */
@ConfigMapping(prefix = "vitae.assistance")
public interface AssistanceConfig {

    /** That an upload waits for it at most, beyond its parse. */
    @WithDefault("8s")
    Duration timeout();

    /** Values of less confidence are asked for. */
    @WithDefault("0.5")
    double unsureBelow();

    /** Uploads of one process that wait for a model; each keeps its file in memory meanwhile. */
    @WithDefault("16")
    int atOnce();

    /** For how long it is known whether the platform has a model. */
    @WithDefault("1m")
    Duration lookEvery();
}
