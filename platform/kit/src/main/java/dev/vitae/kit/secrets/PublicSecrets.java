package dev.vitae.kit.secrets;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secrets' defaults can be read by anybody, so they serve one laptop alone: a service that people reach under
 * another origin does not start with one of them.
 */
@ApplicationScoped
public class PublicSecrets {

    private static final String DEFAULT = "vitae";
    private static final String LONG_DEFAULT = "only-for-one-laptop";

    /** Migrations alone know it: where something else migrates, it is not there. */
    private static final String OWNER = "vitae.db.owner.password";

    private final URI origin;
    private final List<String> keys;
    private final Config config;

    /** @param keys the secrets that this service has; their defaults are {@code vitae}, or begin with {@code only-for-one-laptop} */
    public PublicSecrets(
            @ConfigProperty(name = "vitae.public.url") URI origin,
            @ConfigProperty(name = "vitae.secrets") List<String> keys,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrates,
            Config config) {
        this.origin = origin;
        this.keys = keys.stream().filter(key -> migrates || !key.equals(OWNER)).toList();
        this.config = config;
    }

    void refuse(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        Map<String, String> secrets = new TreeMap<>();
        keys.forEach(key -> secrets.put(key, config.getValue(key, String.class)));
        complaint(origin, secrets).ifPresent(line -> {
            // Of all failures of a start, Quarkus prints this one as its message alone, and ends with 1.
            throw new ConfigurationException(line);
        });
    }

    /** One line that names the secrets to be set; empty when the service may start. */
    static Optional<String> complaint(URI origin, Map<String, String> secrets) {
        List<String> open = secrets.entrySet().stream()
                .filter(secret -> isDefault(secret.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return open.isEmpty() || isLoopback(origin)
                ? Optional.empty()
                : Optional.of("Not started: people reach this service as " + origin + ", but these secrets still have "
                        + "their public defaults: " + String.join(", ", open) + ". Set them.");
    }

    private static boolean isDefault(String value) {
        return value.equals(DEFAULT) || value.startsWith(LONG_DEFAULT);
    }

    private static boolean isLoopback(URI origin) {
        String host = origin.getHost();
        return host != null
                && (host.equals("localhost")
                        || host.endsWith(".localhost")
                        || host.matches("127(\\.\\d{1,3}){3}")
                        || host.equals("[::1]"));
    }
}
