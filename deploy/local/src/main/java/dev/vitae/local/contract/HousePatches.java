package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Bodies of merge patches (RFC 7396): each member may be missing, and null removes it. */
final class HousePatches {

    private static final String TYPE = "application/merge-patch+json";
    private static final String SCHEMAS = "#/components/schemas/";
    /** Null, too. */
    private static final String ANY = SCHEMAS + "Json";

    private final Map<String, JsonNode> schemas;

    /** @param schemas of the whole document, to which those of patches are added */
    HousePatches(Map<String, JsonNode> schemas) {
        this.schemas = schemas;
    }

    void apply(JsonNode operation) {
        JsonNode body = operation.path("requestBody").path("content").path(TYPE);
        String reference = body.path("schema").path("$ref").asText();
        if (reference.isEmpty()) {
            return;
        }
        String name = reference.substring(SCHEMAS.length());
        JsonNode whole = schemas.get(name);
        String patch = name.replaceFirst("Body$", "") + "Patch";
        ObjectNode changes = whole.deepCopy();
        changes.remove("required");
        changes.path("properties").properties().forEach(member -> member.setValue(orNull(member.getValue())));
        schemas.put(patch, changes);
        ((ObjectNode) body).putObject("schema").put("$ref", SCHEMAS + patch);
    }

    private static JsonNode orNull(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        if (copy.path("$ref").asText().equals(ANY)) {
            return copy;
        }
        if (copy.path("type").isTextual() && !copy.has("enum")) {
            ArrayNode types = copy.arrayNode().add(copy.get("type").asText()).add("null");
            copy.set("type", types);
            return copy;
        }
        ObjectNode either = copy.objectNode();
        either.putArray("anyOf").add(copy).addObject().put("type", "null");
        return either;
    }
}
