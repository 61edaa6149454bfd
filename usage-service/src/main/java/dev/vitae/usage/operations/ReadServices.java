package dev.vitae.usage.operations;

import dev.vitae.kit.operations.ReadOperations;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** An admin looks how all services do. They are asked at the same time, with the admin's own token. */
@ApplicationScoped
public class ReadServices {

    private static final Logger LOG = Logger.getLogger(ReadServices.class);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final String self;
    private final ReadOperations own;
    private final List<String> services;
    private final Map<String, OperationsClient> others = new LinkedHashMap<>();

    ReadServices(
            @ConfigProperty(name = "vitae.service") String self,
            @ConfigProperty(name = "vitae.services") List<String> services,
            ReadOperations own,
            Config config) {
        this.self = self;
        this.own = own;
        this.services = List.copyOf(services);
        services.stream()
                .filter(service -> !service.equals(self))
                .forEach(service ->
                        others.put(service, client(config.getValue("vitae." + service + ".url", String.class))));
    }

    private static OperationsClient client(String url) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url))
                .connectTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .build(OperationsClient.class);
    }

    /**
     * In the order of the configuration; within two seconds.
     *
     * @param token the admin's access token
     */
    public Uni<List<ServiceOperations>> all(String token) {
        return Uni.join()
                .all(services.stream().map(service -> one(service, token)).toList())
                .andFailFast();
    }

    /** Never fails. */
    private Uni<ServiceOperations> one(String service, String token) {
        return (service.equals(self) ? own.now() : others.get(service).now("Bearer " + token))
                .map(ServiceOperations::of)
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("%s-service says nothing of itself: %s", service, failure.getClass()))
                .onFailure()
                .recoverWithItem(() -> ServiceOperations.unreachable(service));
    }
}
