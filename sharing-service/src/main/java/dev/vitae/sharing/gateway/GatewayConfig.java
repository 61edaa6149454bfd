package dev.vitae.sharing.gateway;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The gateway's own server. */
@ConfigMapping(prefix = "vitae.gateway")
interface GatewayConfig {

    /** That it listens on; 0 for one that is free. */
    int port();

    /** What visits that are under way when the process is stopped are waited for. */
    Duration longestStop();
}
