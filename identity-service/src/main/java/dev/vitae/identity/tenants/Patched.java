package dev.vitae.identity.tenants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.patch.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;

/** What a merge patch makes of a body, which is checked as if it had been sent whole. */
@ApplicationScoped
class Patched {

    private final ObjectMapper json;
    private final Validator validator;

    Patched(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Fails as that body itself would: malformed with 400, against a rule with 422. */
    <T> Uni<T> body(JsonNode patch, T body, Class<T> type) {
        try {
            T patched = MergePatch.apply(patch, body, type, json);
            var violations = validator.validate(patched);
            return violations.isEmpty()
                    ? Uni.createFrom().item(patched)
                    : Uni.createFrom().failure(new ConstraintViolationException(violations));
        } catch (JsonProcessingException e) {
            // As the reader of a body would fail.
            return Uni.createFrom().failure(new BadRequestException(e));
        }
    }
}
