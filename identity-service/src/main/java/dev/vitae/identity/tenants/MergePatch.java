package dev.vitae.identity.tenants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;

/** JSON merge patches (RFC 7396): members that are given replace, {@code null} removes, all others stay. */
@ApplicationScoped
class MergePatch {

    static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What becomes of a body. Fails as that body itself would: malformed with 400, against a rule with 422. */
    <T> Uni<T> apply(JsonNode patch, T body, Class<T> type) {
        if (!patch.isObject()) {
            throw Problem.badRequest("malformed_json", "What is to change here are members of a JSON object.");
        }
        try {
            T patched = json.treeToValue(merge(json.valueToTree(body), patch), type);
            var violations = validator.validate(patched);
            return violations.isEmpty()
                    ? Uni.createFrom().item(patched)
                    : Uni.createFrom().failure(new ConstraintViolationException(violations));
        } catch (JsonProcessingException e) {
            // As the reader of a body would fail.
            return Uni.createFrom().failure(new BadRequestException(e));
        }
    }

    /** RFC 7396 §2. */
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
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
