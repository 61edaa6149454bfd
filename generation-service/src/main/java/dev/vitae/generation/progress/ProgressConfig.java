package dev.vitae.generation.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Event streams by which people follow what is done for them. */
@ConfigMapping(prefix = "vitae.progress")
interface ProgressConfig {

    /** How often a quiet stream has a line of comment. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a stream is open at most; browsers open it again by themselves. */
    @WithDefault("1h")
    Duration longest();

    /** Streams of one person that are open, per process; more are answered 429. */
    @WithDefault("20")
    int perPerson();
}
