package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.vitae.local.Service;
import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cluster is observed by the rules, the collector and the labels that {@code deploy/observability} describes. */
class ObservedTest {

    private static final Path OBSERVABILITY = ProjectRoot.find().resolve("deploy/observability");

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @EnumSource
    void hasAllAlerts(Overlay overlay) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(OBSERVABILITY.resolve("prometheus/rules"))) {
            files = all.sorted().toList();
        }

        assertThat(overlay.of("PrometheusRule")).hasSameSizeAs(files);
        for (Path file : files) {
            Manifest rules =
                    overlay.one("PrometheusRule", file.getFileName().toString().replace(".yml", ""));
            assertThat(rules.at("/spec")).isEqualTo(yaml.readTree(file.toFile()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void handsTracesOnAsEverywhere(Overlay overlay) throws IOException {
        Manifest settings = overlay.of("ConfigMap")
                .filter(map -> map.name().startsWith("telemetry-"))
                .findFirst()
                .orElseThrow();

        assertThat(settings.at("/data/collector.yaml").asText())
                .isEqualTo(Files.readString(OBSERVABILITY.resolve("otel-collector.yml")));
    }

    @ParameterizedTest
    @EnumSource
    void asksEveryServiceAndGivesItTheLabelsThatRulesKnow(Overlay overlay) {
        assertThat(Service.values()).allSatisfy(service -> {
            Manifest monitor = overlay.one("ServiceMonitor", service.id() + "-service");
            Manifest measured = overlay.one("Service", service.id() + "-service");
            JsonNode endpoint = monitor.at("/spec/endpoints/0");
            assertThat(endpoint.path("path").asText()).isEqualTo("/q/metrics");
            assertThat(Manifest.items(measured.at("/spec/ports"))
                            .map(port -> port.path("name").asText()))
                    .contains(endpoint.path("port").asText());
            assertThat(measured.label("app.kubernetes.io/name"))
                    .isEqualTo(monitor.at("/spec/selector/matchLabels")
                            .path("app.kubernetes.io/name")
                            .asText());
            assertThat(endpoint.at("/relabelings/0/replacement").asText()).isEqualTo("vitae");
            assertThat(measured.label("app.kubernetes.io/name")
                            .replaceFirst(endpoint.at("/relabelings/1/regex").asText(), "$1"))
                    .isEqualTo(service.id());
        });
    }
}
