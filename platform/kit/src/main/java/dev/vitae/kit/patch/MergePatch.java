package dev.vitae.kit.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.problem.Problem;

/** JSON merge patches (RFC 7396): members that are given replace, {@code null} removes, all others stay. */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The patch that a body is. Fails with 400 for what is no JSON object: what is to change here are members. */
    public static JsonNode read(String body, ObjectMapper json) throws JsonProcessingException {
        return object(json.readTree(body == null ? "" : body));
    }

    /** What becomes of a body. Fails as that body itself would, and with 400 for a patch that is no JSON object. */
    public static <T> T apply(JsonNode patch, T body, Class<T> type, ObjectMapper json) throws JsonProcessingException {
        return json.treeToValue(merge(json.valueToTree(body), object(patch)), type);
    }

    private static JsonNode object(JsonNode patch) {
        if (!patch.isObject()) {
            throw Problem.badRequest("malformed_json", "A merge patch is a JSON object with the members to change.");
        }
        return patch;
    }

    /** RFC 7396 §2. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merge(merged.path(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }
}
