package dev.vitae.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How large a body may be, below {@code quarkus.http.limits.max-body-size}, which no body passes. */
@ConfigMapping(prefix = "vitae.body")
public interface BodySizes {

    /** Larger bodies are refused with 413, where nothing else is said. */
    @WithDefault("1M")
    MemorySize most();

    /** The same of one address, as a route of Vert.x is written: {@code /exactly}, {@code /of/:some/kind}, {@code /beginning*}. */
    Map<String, MemorySize> at();

    /** How long a body may take until all of it is there; a slower one is refused with 408 and loses its connection. */
    @WithDefault("60s")
    Duration within();
}
