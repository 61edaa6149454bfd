package dev.vitae.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives a {@code @QuarkusTest} a fresh database, Kafka without topics of earlier starts, and keys to verify tokens with:
 *
 * <pre>
 * &#64;QuarkusTest
 * &#64;WithTestResource(
 *         value = VitaeTestResource.class,
 *         initArgs = {&#64;ResourceArg(name = "service", value = "sharing"), &#64;ResourceArg(name = "stubs", value = "resume")})
 * </pre>
 *
 * All test classes of a module that carry the very same annotation share one application start. {@code stubs} names
 * neighbours (comma separated) for each of which a {@link StubService} is started, given as {@code vitae.<name>.url} and
 * set in test fields annotated with {@link Stub}.
 */
public final class VitaeTestResource implements QuarkusTestResourceLifecycleManager {
    private final Map<String, StubService> stubs = new LinkedHashMap<>();
    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        String service = arguments.get("service");
        TestServers servers = TestServers.running();
        Databases.recreate(servers.superuserUrl(), Databases.Database.of(service));
        try (Topics topics = Topics.of(servers.bootstrapServers())) {
            topics.deleteAllStartingWith("vitae.");
        }
        Map<String, String> config = new HashMap<>();
        config.put("vitae.db.host", "127.0.0.1");
        config.put("vitae.db.port", String.valueOf(servers.postgresPort()));
        config.put("vitae.db.name", service);
        config.put("kafka.bootstrap.servers", servers.bootstrapServers());
        config.put("vitae.identity.url", servers.issuerUrl());
        config.put("vitae.token.issuer", TokenMint.ISSUER);
        config.put("quarkus.http.test-port", "0");
        // All tests come from one address, and some with many bad tokens.
        config.put("vitae.attempts.wrong-per-minute", "200");
        config.put("vitae.gauges.look-every", "1s");
        for (String neighbour : neighbours()) {
            StubService stub = StubService.start();
            stubs.put(neighbour, stub);
            config.put("vitae." + neighbour + ".url", stub.url());
        }
        return config;
    }

    private List<String> neighbours() {
        return Stream.of(arguments.getOrDefault("stubs", "").split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public void inject(TestInjector injector) {
        stubs.forEach((name, stub) -> injector.injectIntoFields(
                stub,
                field -> field.isAnnotationPresent(Stub.class)
                        && field.getAnnotation(Stub.class).value().equals(name)));
    }

    @Override
    public void stop() {
        stubs.values().forEach(StubService::close);
    }
}
