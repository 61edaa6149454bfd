package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives an answer the shape of a schema, as strict structured output does: its members, in its order, and no others. */
final class Conform {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Conform() {}

    static JsonNode to(JsonNode schema, JsonNode answer) {
        if (answer.isObject() && schema.has("properties")) {
            ObjectNode shaped = NODES.objectNode();
            schema.path("properties")
                    .properties()
                    .forEach(
                            member -> shaped.set(member.getKey(), to(member.getValue(), answer.path(member.getKey()))));
            return shaped;
        }
        if (answer.isArray() && schema.has("items")) {
            ArrayNode shaped = NODES.arrayNode();
            answer.forEach(item -> shaped.add(to(schema.path("items"), item)));
            return shaped;
        }
        return answer.isMissingNode() ? nothing(schema) : answer;
    }

    private static JsonNode nothing(JsonNode schema) {
        return schema.path("type").asText().equals("array") ? NODES.arrayNode() : NullNode.instance;
    }
}
