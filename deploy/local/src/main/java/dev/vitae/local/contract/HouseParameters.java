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

    private static final int LONGEST = 255;

    private static final Map<String, String> IN_PATHS = Map.ofEntries(
            Map.entry("id", "Which one: the id that a list, an answer or Location named"),
            Map.entry("invitationId", "Which invitation"),
            Map.entry("job", "Which job"),
            Map.entry("key", "The name of the setting"),
            Map.entry("messageId", "Which message"),
            Map.entry("model", "The provider's name of the model; it may have slashes"),
            Map.entry("name", "The name of the file"),
            Map.entry("number", "Its number, from 1"),
            Map.entry("provider", "The provider of models, openai or gemini"),
            Map.entry("skillKey", "The key that the list of a colleague's skills named"),
            Map.entry("slug", "The slug of the template"),
            Map.entry("status", "Which column of the board"),
            Map.entry("token", "The secret of the link"),
            Map.entry("userId", "Which person"));

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
                kept.add(described((ObjectNode) parameter));
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

    private static ObjectNode described(ObjectNode parameter) {
        ObjectNode schema = (ObjectNode) parameter.get("schema");
        if (schema.path("type").asText().equals("integer")
                && schema.path("default").isTextual()) {
            schema.put("default", schema.get("default").asInt());
        }
        if (!parameter.path("in").asText().equals("path")) {
            return parameter;
        }
        if (schema.path("type").asText().equals("integer")) {
            schema.put("minimum", 1);
        } else if (schema.path("type").asText().equals("string") && !schema.has("maxLength")) {
            schema.put("minLength", 1).put("maxLength", LONGEST);
        }
        String description = IN_PATHS.get(parameter.path("name").asText());
        return description == null || parameter.has("description")
                ? parameter
                : parameter.put("description", description);
    }

    private static String key(JsonNode parameter) {
        return parameter.path("in").asText() + ":" + parameter.path("name").asText();
    }
}
