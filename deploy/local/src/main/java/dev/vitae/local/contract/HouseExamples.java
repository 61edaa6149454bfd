package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Bodies of {@code contracts/examples.json}, each at the operation that a test sends it to. */
final class HouseExamples {

    private final Map<String, JsonNode> bodies = new TreeMap<>();

    HouseExamples(JsonNode file) {
        file.path("steps").forEach(step -> bodies.put(step.path("operation").asText(), step.path("body")));
    }

    void apply(ObjectNode operation) {
        JsonNode body = bodies.remove(operation.path("operationId").asText());
        if (body != null) {
            operation.at("/requestBody/content").properties().stream()
                    .filter(type -> type.getKey().endsWith("json"))
                    .forEach(type -> ((ObjectNode) type.getValue()).set("example", body));
        }
    }

    /** Fails when an example is of no operation. */
    void finish() {
        if (!bodies.isEmpty()) {
            throw new IllegalStateException("examples of no operation: " + bodies.keySet());
        }
    }
}
