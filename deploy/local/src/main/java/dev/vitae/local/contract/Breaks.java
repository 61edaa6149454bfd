package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a client of the released document would stumble over in the current one, a sentence for each. */
public final class Breaks {

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> found = new ArrayList<>();

    private Breaks(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    public static List<String> between(JsonNode released, JsonNode current) {
        Breaks breaks = new Breaks(released, current);
        released.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> breaks.operation(operation.getKey(), path.getKey(), operation.getValue())));
        return breaks.found;
    }

    private void operation(String method, String path, JsonNode before) {
        String name = before.path("operationId").asText();
        JsonNode now = current.path("paths").path(path).path(method);
        if (now.isMissingNode()) {
            found.add(name + " is gone: " + method.toUpperCase(java.util.Locale.ROOT) + " " + path);
            return;
        }
        if (!now.path("operationId").equals(before.path("operationId"))) {
            found.add(name + " is called " + now.path("operationId").asText() + " now");
        }
        if (before.path("security").isEmpty() && !now.path("security").isEmpty()) {
            found.add(name + " asks for a sign-in now");
        }
        parameters(name, before, now);
        body(name, before.path("requestBody"), now.path("requestBody"));
        answers(name, before.path("responses"), now.path("responses"));
    }

    private void parameters(String name, JsonNode before, JsonNode now) {
        Map<String, JsonNode> then = byName(released, before);
        Map<String, JsonNode> today = byName(current, now);
        then.forEach((parameter, schema) -> {
            if (!today.containsKey(parameter)) {
                found.add(name + " does not take the parameter " + parameter + " any more");
            }
        });
        today.forEach((parameter, it) -> {
            JsonNode former = then.get(parameter);
            if (it.path("required").asBoolean()
                    && (former == null || !former.path("required").asBoolean())) {
                found.add(name + " asks for the parameter " + parameter + " now");
            }
            if (former != null) {
                new SchemaBreaks(released, current, found)
                        .input(name + ", parameter " + parameter, former.path("schema"), it.path("schema"));
            }
        });
    }

    private void body(String name, JsonNode before, JsonNode now) {
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(name + " asks for a body now");
        }
        before.path("content").properties().forEach(type -> {
            JsonNode today = now.path("content").path(type.getKey());
            if (today.isMissingNode()) {
                found.add(name + " does not take " + type.getKey() + " any more");
            } else {
                new SchemaBreaks(released, current, found)
                        .input(name + ", body", type.getValue().path("schema"), today.path("schema"));
            }
        });
    }

    /** Refusals are told by their code and status; which of them there are may change. */
    private void answers(String name, JsonNode before, JsonNode now) {
        before.properties().stream()
                .filter(it -> it.getKey().compareTo("400") < 0)
                .forEach(answer -> {
                    JsonNode today = now.path(answer.getKey());
                    if (today.isMissingNode()) {
                        found.add(name + " does not answer " + answer.getKey() + " any more");
                        return;
                    }
                    answer.getValue().path("content").properties().forEach(type -> {
                        JsonNode same = today.path("content").path(type.getKey());
                        if (same.isMissingNode()) {
                            found.add(name + " does not answer " + type.getKey() + " any more");
                        } else {
                            new SchemaBreaks(released, current, found)
                                    .output(name + ", answer", type.getValue().path("schema"), same.path("schema"));
                        }
                    });
                });
    }

    private static Map<String, JsonNode> byName(JsonNode document, JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation.path("parameters").forEach(it -> {
            JsonNode parameter = SchemaBreaks.resolved(document, it);
            parameters.put(parameter.path("name").asText(), parameter);
        });
        return parameters;
    }
}
