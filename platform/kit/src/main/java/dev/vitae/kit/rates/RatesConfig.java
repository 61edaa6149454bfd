package dev.vitae.kit.rates;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How often somebody may ask. */
@ConfigMapping(prefix = "vitae.rates")
public interface RatesConfig {

    /** Requests of one person within a minute, per process, before 429; all may come at once, then one comes back every {@code 60s} divided by them. */
    @WithDefault("1200")
    int perPerson();

    /** The same of one address (of IPv6 one network of 64 bits), for requests without a good token. */
    @WithDefault("1200")
    int perAddress();

    /** Beginnings of addresses at which nothing is counted. */
    @WithDefault("/q/,/internal/")
    List<String> uncounted();
}
