package dev.vitae.kit.origins;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Whose pages may use the API. */
@ConfigMapping(prefix = "vitae.cors")
public interface CorsConfig {

    /** Origins of web apps beside our own, as {@code https://app.example}, with commas between them. */
    Optional<List<String>> origins();
}
