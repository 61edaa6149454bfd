package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that every workload obeys, as deploy/README.md states them. */
class WorkloadsTest {

    static Stream<Manifest> pods() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> Stream.of("Deployment", "Job").flatMap(overlay::of));
    }

    static Stream<Manifest> deployments() {
        return Stream.of(Overlay.values()).flatMap(Overlay::workloads).filter(one -> one.kind()
                .equals("Deployment"));
    }

    @ParameterizedTest
    @EnumSource
    void runEveryServiceAndItsMigrations(Overlay overlay) {
        assertThat(overlay.workloads().map(Manifest::toString))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Service.values())
                        .flatMap(service -> Stream.of(
                                "Deployment " + service.id() + "-service", "Job " + service.id() + "-migration"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void mayDoNothingBeyondTheirWork(Manifest workload) {
        JsonNode pod = workload.pod();

        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isGreaterThan(10_000);
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(Manifest.items(pod.path("containers"))).hasSize(1).allSatisfy(container -> {
            JsonNode context = container.path("securityContext");
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(Manifest.texts(context.at("/capabilities/drop"))).containsExactly("ALL");
        });
    }

    /** Memory is what it is; a processor may be used while nobody else wants it. */
    @ParameterizedTest
    @MethodSource("pods")
    void sayWhatTheyNeed(Manifest workload) {
        JsonNode resources = workload.container().path("resources");

        assertThat(resources.at("/requests/cpu").asText()).isNotBlank();
        assertThat(resources.at("/requests/memory").asText()).isNotBlank();
        assertThat(resources.at("/limits/memory").asText()).isNotBlank();
        assertThat(resources.at("/limits/cpu").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pods")
    void areOfOneReleaseAndNoOther(Manifest workload) {
        assertThat(workload.container().path("image").asText()).matches("[a-z/-]+:\\d+\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void areAskedHowTheyAre(Manifest workload) {
        JsonNode container = workload.container();

        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(Stream.of("startupProbe", "readinessProbe", "livenessProbe")).allSatisfy(probe -> assertThat(
                        container.path(probe).at("/httpGet/port").asText())
                .isEqualTo("http"));
    }

    /** They leave the gateway's lists, finish what they have begun and hand back their leases before they are killed. */
    @ParameterizedTest
    @MethodSource("deployments")
    void haveTheTimeToEndInGoodOrder(Manifest workload) {
        Service service = Service.valueOf(workload.service().toUpperCase(Locale.ROOT));
        Duration ending = Duration.parse("PT"
                + new ServiceSources(service)
                        .properties()
                        .get("quarkus.shutdown.timeout")
                        .toUpperCase(Locale.ROOT));
        int leaving =
                workload.container().at("/lifecycle/preStop/sleep/seconds").asInt();

        assertThat(leaving).isPositive();
        assertThat(workload.pod().path("terminationGracePeriodSeconds").asLong())
                .isGreaterThan(leaving + 2 * ending.toSeconds());
    }

    @ParameterizedTest
    @EnumSource(names = {"STAGING", "PRODUCTION"})
    void goOnWhenANodeDoesNot(Overlay overlay) {
        assertThat(overlay.workloads().filter(one -> one.kind().equals("Deployment")))
                .allSatisfy(workload -> {
                    Manifest scaler = overlay.one("HorizontalPodAutoscaler", workload.name());
                    Manifest budget = overlay.one("PodDisruptionBudget", workload.name());
                    assertThat(scaler.at("/spec/scaleTargetRef/name").asText()).isEqualTo(workload.name());
                    assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThanOrEqualTo(2);
                    assertThat(workload.at("/spec/replicas").isMissingNode()).isTrue();
                    assertThat(budget.at("/spec/maxUnavailable").asInt()).isOne();
                    assertThat(budget.at("/spec/selector/matchLabels"))
                            .isEqualTo(workload.at("/spec/selector/matchLabels"));
                    assertThat(Manifest.items(workload.pod().path("topologySpreadConstraints")))
                            .hasSize(2)
                            .allSatisfy(spread -> assertThat(spread.at("/labelSelector/matchLabels"))
                                    .isEqualTo(workload.at("/spec/selector/matchLabels")));
                });
        assertThat(overlay.one("Cluster", "database").at("/spec/instances").asInt())
                .isEqualTo(3);
        assertThat(overlay.one("KafkaNodePool", "brokers").at("/spec/replicas").asInt())
                .isEqualTo(3);
        assertThat(overlay.of("KafkaTopic"))
                .allSatisfy(
                        topic -> assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3));
    }

    /** Generations wait for models more than they compute. */
    @ParameterizedTest
    @EnumSource
    void areMoreWhereGenerationsWait(Overlay overlay) throws IOException {
        JsonNode metric =
                overlay.one("HorizontalPodAutoscaler", "generation-service").at("/spec/metrics/1/external/metric");

        assertThat(metric.at("/selector/matchLabels/service").asText()).isEqualTo("generation");
        assertThat(Files.readString(Overlay.FOLDER.resolve("metrics-adapter.yaml")))
                .contains("as: " + metric.path("name").asText() + "\n");
    }

    /** A name that leads nowhere is found here and not by whoever rolls out. */
    @ParameterizedTest
    @EnumSource
    void nameSecretsAndSettingsThatThereAre(Overlay overlay) {
        Set<String> secrets = Stream.of("ExternalSecret", "KafkaUser")
                .flatMap(overlay::of)
                .map(Manifest::name)
                .collect(Collectors.toSet());
        // Made by the operators of the database and of Kafka.
        secrets.addAll(Set.of("database-ca", "kafka-cluster-ca-cert"));
        Set<String> settings = overlay.of("ConfigMap").map(Manifest::name).collect(Collectors.toSet());

        assertThat(pods(overlay)
                        .flatMap(one -> one.node().findValues("secretName").stream())
                        .map(JsonNode::asText))
                .isSubsetOf(secrets);
        assertThat(Stream.of("secretRef", "secretKeyRef")
                        .flatMap(ref -> pods(overlay).flatMap(one -> one.node().findValues(ref).stream()))
                        .map(ref -> ref.path("name").asText()))
                .isSubsetOf(secrets);
        assertThat(pods(overlay)
                        .flatMap(one -> one.node().findValues("configMapRef").stream())
                        .map(ref -> ref.path("name").asText()))
                .isSubsetOf(settings);
    }

    @ParameterizedTest
    @EnumSource
    void haveDatabasesWithTwoRolesEach(Overlay overlay) {
        JsonNode roles = overlay.one("Cluster", "database").at("/spec/managed/roles");

        assertThat(Service.values()).allSatisfy(service -> {
            assertThat(overlay.one("Database", service.id()).at("/spec/owner").asText())
                    .isEqualTo(service.id() + "_owner");
            assertThat(Stream.of("owner", "app")).allSatisfy(role -> {
                JsonNode one = Manifest.items(roles)
                        .filter(any -> any.path("name").asText().equals(service.id() + "_" + role))
                        .findFirst()
                        .orElseThrow();
                String secret = one.at("/passwordSecret/name").asText();
                assertThat(new Environment(overlay).keys(secret)).contains("username", "password");
                // Row-level security would not hold them.
                assertThat(one.path("superuser").asBoolean()).isFalse();
                assertThat(one.path("bypassrls").asBoolean()).isFalse();
            });
        });
    }

    private static Stream<Manifest> pods(Overlay overlay) {
        return Stream.of("Deployment", "Job").flatMap(overlay::of);
    }
}
