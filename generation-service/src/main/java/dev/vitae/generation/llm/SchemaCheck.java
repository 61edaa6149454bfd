package dev.vitae.generation.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds an answer against the schema of what was asked for, whatever its provider promised. */
final class SchemaCheck {
    private SchemaCheck() {}

    /** A JSON pointer to the first place that breaks the schema; it holds names of the schema and indexes alone. */
    static Optional<String> broken(JsonNode answer, AnswerShape shape) {
        return broken(answer, shape.tree(), "");
    }

    private static Optional<String> broken(JsonNode node, Map<?, ?> schema, String at) {
        if (!types(schema).contains(type(node))) {
            return Optional.of(at);
        }
        if (schema.get("enum") instanceof Collection<?> words && !words.contains(node.textValue())) {
            return Optional.of(at);
        }
        if (node.isObject()) {
            return members(node, schema, at);
        }
        return node.isArray() ? items(node, (Map<?, ?>) schema.get("items"), at) : Optional.empty();
    }

    private static Optional<String> members(JsonNode node, Map<?, ?> schema, String at) {
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!properties.containsKey(names.next())) {
                return Optional.of(at);
            }
        }
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            String below = at + "/" + property.getKey();
            JsonNode member = node.get((String) property.getKey());
            Optional<String> broken =
                    member == null ? Optional.of(below) : broken(member, (Map<?, ?>) property.getValue(), below);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> items(JsonNode node, Map<?, ?> schema, String at) {
        for (int i = 0; i < node.size(); i++) {
            Optional<String> broken = broken(node.get(i), schema, at + "/" + i);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static Collection<?> types(Map<?, ?> schema) {
        return schema.get("type") instanceof Collection<?> several ? several : List.of(schema.get("type"));
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NULL -> "null";
            default -> "other";
        };
    }
}
