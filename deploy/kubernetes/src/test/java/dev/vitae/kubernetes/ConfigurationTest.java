package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.local.Service;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manifests set, the services know; what the services need, the manifests set. */
class ConfigurationTest {

    private final KnownKeys known = new KnownKeys();

    static Stream<Arguments> workloads() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> overlay.workloads().map(one -> Arguments.of(overlay, one)));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyVariableIsAKeyOfItsService(Overlay overlay, Manifest workload) {
        Set<String> keys = known.variablesOf(service(workload));

        assertThat(new Environment(overlay).of(workload).keySet()).isNotEmpty().isSubsetOf(keys);
    }

    /** Defaults are for one laptop: where something is, and what nobody may know, a cluster says itself. */
    @ParameterizedTest
    @MethodSource("workloads")
    void everyDefaultOfOneLaptopIsReplaced(Overlay overlay, Manifest workload) {
        ServiceSources sources = new ServiceSources(service(workload));
        Set<String> set = new Environment(overlay).of(workload).keySet();
        boolean migrates = workload.kind().equals("Job");

        Set<String> needed = sources.properties().entrySet().stream()
                .filter(property -> property.getValue().contains("localhost")
                        && !property.getValue().contains("${")
                        && property.getKey().startsWith("vitae."))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        needed.addAll(migrates ? Set.of("vitae.db.owner.password") : sources.secrets());
        needed.add("kafka.bootstrap.servers");
        if (!migrates) {
            // Migrations are not its work.
            needed.remove("vitae.db.owner.password");
        }

        assertThat(set)
                .as(workload.toString())
                .containsAll(needed.stream().map(KnownKeys::variable).toList());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void onlyMigrationsKnowTheOwnerOfTheTables(Overlay overlay, Manifest workload) {
        Map<String, String> variables = new Environment(overlay).of(workload);
        boolean migrates = workload.kind().equals("Job");

        assertThat(variables.containsKey("VITAE_DB_OWNER_PASSWORD")).isEqualTo(migrates);
        assertThat(variables).containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", String.valueOf(migrates));
        assertThat(variables).containsEntry("VITAE_DB_NAME", service(workload).id());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyAddressIsAServiceOfTheClusterAndOneOfItsPorts(Overlay overlay, Manifest workload) {
        Map<String, String> variables = new Environment(overlay).of(workload);

        assertThat(Service.values()).allSatisfy(neighbour -> {
            Manifest service = overlay.one("Service", neighbour.id() + "-service");
            assertThat(variables).containsEntry("VITAE_" + neighbour.name() + "_URL", "http://" + service.name());
            assertThat(Manifest.items(service.at("/spec/ports")))
                    .anySatisfy(port -> assertThat(port.path("port").asInt()).isEqualTo(80));
        });
        assertThat(Manifest.items(overlay.one("Deployment", workload.service() + "-service")
                        .container()
                        .path("ports")))
                .filteredOn(port -> port.path("name").asText().equals("http"))
                .singleElement()
                .satisfies(port ->
                        assertThat(port.path("containerPort").asText()).isEqualTo(variables.get("QUARKUS_HTTP_PORT")));
    }

    private static Service service(Manifest workload) {
        return Service.valueOf(workload.service().toUpperCase(Locale.ROOT));
    }
}
