package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Parameters that mean the same everywhere are written once, in the house's own part; clients send some by themselves. */
final class HouseParameters {

    private static final Set<String> OF_CLIENTS = Set.of("User-Agent", "Sec-Fetch-Site", "vitae_refresh");

    private final Map<String, String> shared = new TreeMap<>();

    HouseParameters(ObjectNode document) {
        document.at("/components/parameters")
                .fields()
                .forEachRemaining(it -> shared.put(key(it.getValue()), "#/components/parameters/" + it.getKey()));
    }

    void apply(String method, ObjectNode operation) {
        ArrayNode kept = operation.arrayNode();
        for (JsonNode parameter : operation.path("parameters")) {
            String common = shared.get(key(parameter));
            if (OF_CLIENTS.contains(parameter.path("name").asText())) {
                continue;
            }
            if (common != null && parameter.path("description").isMissingNode()) {
                kept.addObject().put("$ref", common);
            } else {
                kept.add(parameter);
            }
        }
        boolean tagged = operation.path("responses").toString().contains("ETag");
        if (method.equals("get") && tagged) {
            kept.addObject().put("$ref", "#/components/parameters/IfNoneMatch");
        }
        operation.remove("parameters");
        if (!kept.isEmpty()) {
            operation.set("parameters", kept);
        }
    }

    private static String key(JsonNode parameter) {
        return parameter.path("in").asText() + ":" + parameter.path("name").asText();
    }
}
