package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.e2e.Observability.Rule;
import dev.vitae.local.Ports;
import dev.vitae.local.Service;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Alerts, runbooks, dashboards and configurations belong together, and nothing of them is left over. */
@WithoutStack
class ObservabilityTest {

    private final Observability observability = new Observability();

    @Test
    void everyAlertSaysWhatItIsHowUrgentAndWhatToDo() {
        assertThat(observability.alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.record()).as(alert.alert()).isNull();
            assertThat(alert.labels().get("severity")).as(alert.alert()).isIn("page", "ticket");
            assertThat(alert.annotations()).as(alert.alert()).containsOnlyKeys("summary", "runbook");
            assertThat(alert.annotations().get("summary")).as(alert.alert()).isNotBlank();
            assertThat(alert.annotations().get("runbook")).isEqualTo("runbooks/" + alert.alert() + ".md");
        });
    }

    @Test
    void everyAlertHasARunbookWithAQueryAndEveryRunbookAnAlert() {
        assertThat(observability.runbooks())
                .map(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(
                        names().map(name -> name + ".md").toList())
                .allSatisfy(file -> assertThat(Sources.read(Observability.ROOT.resolve("runbooks/" + file)))
                        .startsWith("# " + file.replace(".md", "\n"))
                        .contains("\n## Look at\n", "```promql\n", "\n## Do\n\n- "));
    }

    @Test
    void runbooksLeadToRunbooksThatThereAre() {
        assertThat(observability.runbooks()).allSatisfy(file -> {
            var link = Pattern.compile("]\\(([^)]+)\\)").matcher(Sources.read(file));
            while (link.find()) {
                assertThat(Files.exists(file.resolveSibling(link.group(1))))
                        .as(link.group())
                        .isTrue();
            }
        });
    }

    @Test
    void everyAlertIsTestedWhereItFiresAndWhereItIsSilent() {
        Map<String, Set<Boolean>> tested = observability.alertTests().stream()
                .collect(Collectors.groupingBy(
                        test -> test.get("alertname").asText(),
                        Collectors.mapping(test -> test.get("exp_alerts").isEmpty(), Collectors.toSet())));

        assertThat(tested).containsOnlyKeys(names().toArray(String[]::new));
        assertThat(tested).allSatisfy((alert, silent) -> assertThat(silent).containsExactlyInAnyOrder(true, false));
    }

    @Test
    void whatIsRecordedIsRead() {
        Set<String> recorded = observability.rules().stream()
                .map(Rule::record)
                .filter(name -> name != null)
                .collect(Collectors.toSet());

        assertThat(observability.expressions().stream()
                        .flatMap(expression -> expression.metrics().stream())
                        .filter(name -> name.contains(":"))
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .isEqualTo(recorded);
    }

    @Test
    void dashboardsSayWhatTheyShowOfWhateverDataSourceIsChosen() {
        List<JsonNode> dashboards = observability.dashboards();

        assertThat(dashboards).extracting(it -> it.get("uid").asText()).doesNotHaveDuplicates();
        for (JsonNode dashboard : dashboards) {
            String title = dashboard.get("title").asText();
            assertThat(dashboard.get("description").asText()).as(title).isNotBlank();
            assertThat(dashboard.findValuesAsText("uid"))
                    .as(title)
                    .contains("${datasource}")
                    .containsOnly("${datasource}", dashboard.get("uid").asText());
            assertThat(Observability.panels(dashboard)).as(title).isNotEmpty().allSatisfy(panel -> {
                assertThat(panel.get("description").asText()).isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                assertThat(panel.get("targets")).isNotEmpty();
            });
        }
    }

    @Test
    void prometheusLooksAtEveryServiceWhereItListens() {
        Map<String, Integer> found = new TreeMap<>();
        JsonNode job = observability.configuration("prometheus/prometheus.yml").at("/scrape_configs/0");
        job.get("static_configs")
                .forEach(each -> found.put(
                        each.at("/labels/service").asText(),
                        Integer.valueOf(each.at("/targets/0").asText().replace("localhost:", ""))));

        assertThat(job.get("job_name").asText()).isEqualTo("vitae");
        assertThat(job.get("metrics_path").asText()).isEqualTo("/q/metrics");
        assertThat(found)
                .isEqualTo(Stream.of(Service.values())
                        .collect(Collectors.toMap(Service::id, Ports.standard()::of, (a, b) -> a, TreeMap::new)));
    }

    /** What a pipeline of the collector names is defined, and nothing is defined in vain. */
    @Test
    void theCollectorUsesWhatItDefines() {
        JsonNode collector = observability.configuration("otel-collector.yml");

        for (String kind : List.of("receivers", "processors", "exporters")) {
            Set<String> used = new TreeSet<>();
            collector.at("/service/pipelines").forEach(pipeline -> pipeline.get(kind)
                    .forEach(name -> used.add(name.asText())));
            assertThat(keys(collector.get(kind))).as(kind).isEqualTo(used);
        }
        assertThat(keys(collector.get("extensions")))
                .isEqualTo(
                        StreamSupport.stream(collector.at("/service/extensions").spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.toSet()));
        assertThat(collector.at("/receivers/otlp/protocols/grpc/endpoint").asText())
                .endsWith(":4317");
    }

    private Stream<String> names() {
        return observability.alerts().stream().map(Rule::alert);
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
