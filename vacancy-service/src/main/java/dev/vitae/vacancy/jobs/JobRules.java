package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.patch.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** What is sent of a job, on its way to what can be kept. */
@ApplicationScoped
class JobRules {

    private final Validator validator;
    private final ObjectMapper json;

    JobRules(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /** The same. Fails with 422 and a pointer to each member that breaks a rule. */
    <T> T checked(T body) {
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }

    /** What becomes of a body by a JSON merge patch (RFC 7396). Fails as that would if it had been sent whole. */
    <T> Uni<T> patched(T body, Class<T> type, String patch) {
        try {
            return Uni.createFrom()
                    .item(MergePatch.apply(MergePatch.read(patch, json), body, type, json))
                    .map(this::checked);
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
