package dev.vitae.kit.caller;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose {@code X-Forwarded-*} count. Quarkus asks DNS for a name among them at every single request, and takes
 * {@code ::1} for the name ":" with a port: a service starts with addresses and networks alone.
 */
@ApplicationScoped
public class TrustedProxies {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?");
    private static final Pattern IPV6_NETWORK = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*/\\d{1,3}");

    private final List<String> proxies;

    public TrustedProxies(@ConfigProperty(name = "vitae.proxies.trusted") List<String> proxies) {
        this.proxies = proxies;
    }

    void refuse(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        complaint(proxies).ifPresent(line -> {
            throw new ConfigurationException(line);
        });
    }

    /** One line that names what is neither an address nor a network; empty when the service may start. */
    static Optional<String> complaint(List<String> proxies) {
        List<String> others = proxies.stream()
                .filter(proxy -> !IPV4.matcher(proxy).matches())
                .filter(proxy -> !IPV6_NETWORK.matcher(proxy).matches())
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Not started: vitae.proxies.trusted has " + String.join(", ", others)
                        + ". It takes addresses (10.0.0.1) and networks (10.0.0.0/8, ::1/128), no names.");
    }
}
