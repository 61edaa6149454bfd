package dev.vitae.e2e.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.e2e.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Values of the document's schemas: what one allows, and what it just does not. */
record Values(Operation operation, Draw draw) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "Harbour",
            "Java",
            "Größe",
            "Ada Lovelace",
            "データ",
            "שלום",
            "C++ & C#",
            "O'Brien",
            "100 %",
            "a_b",
            "naïve café",
            "Senior (m/f/d)",
            "2020",
            "en",
            "remote");
    private static final int DEEP = 4;

    /** Of an object's member or an array's items; a schema of anything where the document says nothing. */
    JsonNode schema(JsonNode parent, String member) {
        JsonNode schema = plain(parent);
        JsonNode found = schema.path("type").asText().equals("array")
                ? schema.path("items")
                : schema.path("properties").path(member);
        return found.isMissingNode() ? schema.path("additionalProperties") : found;
    }

    /** With references followed, and the first of several that may hold. */
    JsonNode plain(JsonNode schema) {
        JsonNode found = operation.document().isMissingNode() ? schema : operation.resolved(schema);
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (found.has(choice)) {
                return plain(found.path(choice).path(0));
            }
        }
        return found;
    }

    JsonNode good(JsonNode said) {
        return good(said, 0);
    }

    private JsonNode good(JsonNode said, int depth) {
        JsonNode schema = plain(said);
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum").path(draw.below(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(number(schema) + 0.5);
            case "boolean" -> JSON.booleanNode(draw.percent(50));
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> JSON.textNode(draw.of(WORDS));
        };
    }

    /** What breaks one rule of the schema and no other. */
    JsonNode nearlyGood(JsonNode said) {
        JsonNode schema = plain(said);
        List<JsonNode> wrong = new ArrayList<>(List.of(JSON.nullNode(), JSON.textNode("")));
        switch (type(schema)) {
            case "string" -> {
                wrong.add(JSON.numberNode(7));
                wrong.add(JSON.arrayNode().add("x"));
                wrong.add(JSON.textNode("x".repeat(schema.path("maxLength").asInt(254) % 200_000 + 1)));
                wrong.add(JSON.textNode(draw.of(WORDS).toUpperCase()));
                wrong.add(JSON.textNode("2020-13-45"));
                wrong.add(JSON.textNode("2020-02-30T25:00:00Z"));
                wrong.add(JSON.textNode(draw.uuid()));
            }
            case "integer", "number" -> {
                wrong.add(JSON.numberNode(schema.path("minimum").asLong(0) - 1));
                wrong.add(JSON.numberNode(schema.path("maximum").asLong(Integer.MAX_VALUE) + 1));
                wrong.add(JSON.numberNode(0.5));
                wrong.add(JSON.textNode("7"));
            }
            case "array" -> {
                ArrayNode many = JSON.arrayNode();
                JsonNode one = good(schema.path("items"), DEEP);
                for (int i = 0; i <= schema.path("maxItems").asInt(60); i++) {
                    many.add(one);
                }
                wrong.add(many);
                wrong.add(JSON.arrayNode().addNull());
                wrong.add(JSON.objectNode());
            }
            default -> {
                wrong.add(JSON.arrayNode());
                wrong.add(JSON.textNode("text"));
                wrong.add(JSON.objectNode().put("unknown", 1));
            }
        }
        return draw.of(wrong);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText(schema.has("properties") ? "object" : "any");
    }

    private String text(JsonNode schema) {
        String format = schema.path("format").asText();
        String made =
                switch (format) {
                    case "uuid" -> draw.uuid();
                    case "date" -> "20%02d-%02d-%02d".formatted(draw.below(30), 1 + draw.below(12), 1 + draw.below(28));
                    case "date-time" ->
                        "20%02d-0%d-1%dT1%d:00:00Z"
                                .formatted(10 + draw.below(20), 1 + draw.below(9), draw.below(9), draw.below(9));
                    case "uri" -> "https://example.com/" + draw.below(1_000);
                    case "email" -> "person" + draw.below(1_000) + "@example.com";
                    default -> choice(schema);
                };
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return made.substring(0, Math.min(most, made.length()));
    }

    /** Patterns that are a list of words are choices, too. */
    private String choice(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        if (pattern.matches("[a-z_]+(\\|[a-z_]+)+")) {
            return draw.of(List.of(pattern.split("\\|")));
        }
        return draw.of(WORDS) + (draw.percent(30) ? " " + draw.of(WORDS) : "");
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 100);
        return least + draw.below((int) Math.max(1, Math.min(1_000, most - least + 1)));
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int most = depth >= DEEP ? 1 : Math.min(3, schema.path("maxItems").asInt(3));
        for (int i = 0; i < draw.below(most + 1); i++) {
            array.add(good(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) || depth < DEEP && draw.percent(40)) {
                object.set(member.getKey(), good(member.getValue(), depth + 1));
            }
        });
        return object;
    }
}
