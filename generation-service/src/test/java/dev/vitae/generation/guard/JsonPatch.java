package dev.vitae.generation.guard;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** RFC 6902, which the guard's cases are written in. */
record JsonPatch(JsonNode operations) {

    JsonNode applyTo(JsonNode document) {
        JsonNode changed = document.deepCopy();
        operations.forEach(operation -> apply(changed, operation));
        return changed;
    }

    private static void apply(JsonNode document, JsonNode operation) {
        JsonPointer path = JsonPointer.compile(operation.get("path").textValue());
        switch (operation.get("op").textValue()) {
            case "add" -> add(document, path, operation.get("value"));
            case "remove" -> remove(document, path);
            case "replace" -> {
                remove(document, path);
                add(document, path, operation.get("value"));
            }
            case "move" -> {
                JsonPointer from = JsonPointer.compile(operation.get("from").textValue());
                add(document, path, remove(document, from));
            }
            case "copy" ->
                add(
                        document,
                        path,
                        document.at(operation.get("from").textValue()).deepCopy());
            case "test" -> {
                if (!document.at(path).equals(operation.get("value"))) {
                    throw new IllegalArgumentException("not so: " + operation);
                }
            }
            default -> throw new IllegalArgumentException("no operation: " + operation);
        }
    }

    private static void add(JsonNode document, JsonPointer path, JsonNode value) {
        JsonNode parent = document.at(path.head());
        String member = path.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.insert(member.equals("-") ? array.size() : Integer.parseInt(member), value.deepCopy());
        } else if (parent instanceof ObjectNode object) {
            object.set(member, value.deepCopy());
        } else {
            throw new IllegalArgumentException("no place: " + path);
        }
    }

    private static JsonNode remove(JsonNode document, JsonPointer path) {
        JsonNode parent = document.at(path.head());
        String member = path.last().getMatchingProperty();
        JsonNode removed = parent instanceof ArrayNode array
                ? array.remove(Integer.parseInt(member))
                : ((ObjectNode) parent).remove(member);
        if (removed == null) {
            throw new IllegalArgumentException("nothing there: " + path);
        }
        return removed;
    }
}
