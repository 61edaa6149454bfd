package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Members of JSON that its schema does not name. A schema lets them pass, so that answers may grow; nobody reads about them. */
final class Members {

    private final JsonNode document;

    /** @param document that {@code $ref}s point into */
    Members(JsonNode document) {
        this.document = document;
    }

    /** JSON pointers of them. */
    List<String> unnamed(JsonNode schema, JsonNode value) {
        return unnamed(schema, value, "");
    }

    private List<String> unnamed(JsonNode reference, JsonNode value, String at) {
        JsonNode schema = resolved(reference);
        List<JsonNode> choices = Stream.of("oneOf", "anyOf")
                .flatMap(it -> Operation.elements(schema.path(it)).stream())
                .toList();
        if (!choices.isEmpty()) {
            return choices.stream()
                    .map(choice -> unnamed(choice, value, at))
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow();
        }
        List<String> found = new ArrayList<>();
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                found.addAll(unnamed(schema.get("items"), value.get(i), at + "/" + i));
            }
        }
        if (value.isObject() && (schema.has("properties") || schema.has("additionalProperties"))) {
            value.properties().forEach(member -> {
                String here = at + "/" + member.getKey();
                JsonNode known = schema.path("properties").path(member.getKey());
                JsonNode others = schema.path("additionalProperties");
                if (known.isMissingNode() && others.isMissingNode()) {
                    found.add(here);
                } else {
                    found.addAll(unnamed(known.isMissingNode() ? others : known, member.getValue(), here));
                }
            });
        }
        return found;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document.at(schema.path("$ref").asText().substring(1)))
                : schema;
    }
}
