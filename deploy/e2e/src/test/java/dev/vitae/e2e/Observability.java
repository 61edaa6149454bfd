package dev.vitae.e2e;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code deploy/observability}, read strictly: what is named twice, unknown or left over is an error. */
final class Observability {

    static final Path ROOT = Sources.ROOT.resolve("deploy/observability");

    private static final Pattern PROMQL = Pattern.compile("```promql\n(.*?)```", Pattern.DOTALL);

    private final ObjectMapper yaml = strict(new ObjectMapper(new YAMLFactory()));
    private final ObjectMapper json = strict(new ObjectMapper());

    record RuleFile(List<Group> groups) {}

    record Group(String name, List<Rule> rules) {}

    /** One that records has no alert, and the reverse. */
    record Rule(
            String record,
            String alert,
            String expr,
            @JsonProperty("for") String lasting,
            Map<String, String> labels,
            Map<String, String> annotations) {}

    private static ObjectMapper strict(ObjectMapper mapper) {
        return mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    List<Rule> rules() {
        return files("prometheus/rules", ".yml").stream()
                .flatMap(file -> read(yaml, file, RuleFile.class).groups().stream())
                .flatMap(group -> group.rules().stream())
                .toList();
    }

    List<Rule> alerts() {
        return rules().stream().filter(rule -> rule.alert() != null).toList();
    }

    /** The cases of promtool's tests, each of which looks at one alert at one time. */
    List<JsonNode> alertTests() {
        List<JsonNode> tests = new ArrayList<>();
        for (Path file : files("prometheus/tests", ".yml")) {
            read(yaml, file, JsonNode.class).get("tests").forEach(test -> test.get("alert_rule_test")
                    .forEach(tests::add));
        }
        return tests;
    }

    JsonNode configuration(String file) {
        return read(yaml, ROOT.resolve(file), JsonNode.class);
    }

    List<JsonNode> dashboards() {
        return files("grafana/dashboards", ".json").stream()
                .map(file -> read(json, file, JsonNode.class))
                .toList();
    }

    /** Without rows, which only head others. */
    static List<JsonNode> panels(JsonNode dashboard) {
        List<JsonNode> panels = new ArrayList<>();
        dashboard.get("panels").forEach(panel -> {
            if (!panel.get("type").asText().equals("row")) {
                panels.add(panel);
            }
        });
        return panels;
    }

    List<Path> runbooks() {
        return files("runbooks", ".md");
    }

    /** All queries of rules, dashboards and runbooks. */
    List<Expression> expressions() {
        List<Expression> expressions = new ArrayList<>();
        rules().forEach(rule ->
                expressions.add(new Expression(rule.alert() == null ? rule.record() : rule.alert(), rule.expr())));
        for (JsonNode dashboard : dashboards()) {
            String title = dashboard.get("title").asText();
            panels(dashboard).forEach(panel -> panel.get("targets")
                    .forEach(target -> expressions.add(new Expression(
                            title + ": " + panel.get("title").asText(),
                            target.get("expr").asText()))));
            dashboard
                    .at("/annotations/list")
                    .forEach(annotation -> expressions.add(new Expression(
                            title + ": annotation", annotation.get("expr").asText())));
        }
        for (Path runbook : runbooks()) {
            Matcher query = PROMQL.matcher(Sources.read(runbook));
            while (query.find()) {
                expressions.add(new Expression(runbook.getFileName().toString(), query.group(1)));
            }
        }
        return expressions;
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(ObjectMapper mapper, Path file, Class<T> type) {
        try {
            return mapper.readValue(Sources.read(file), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
