package dev.vitae.vacancy.intake;

import dev.vitae.extraction.workers.WorkerOptions;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The processes that open files, as in resume-service. */
@ConfigMapping(prefix = "vitae.extraction")
interface ExtractionConfig {

    /** Files opened at a time, each in a process of its own of about 100 MB, at most 256 MB. */
    @WithDefault("1")
    int workers();

    /** How long such a process stays without a file; the next one waits a second for another. */
    @WithDefault("10m")
    Duration idle();

    default WorkerOptions options() {
        return WorkerOptions.DEFAULT.withWorkers(workers()).withIdle(idle());
    }
}
