package dev.vitae.identity.users;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A JSON merge patch (RFC 7396) of a user, of whom only the role can be changed.
 *
 * @param role empty for a patch that does not speak of it
 */
public record RoleChange(Optional<Role> role) {

    /** Fails with 400 for what is no merge patch, with 422 for no role. */
    static RoleChange read(String patch, ObjectMapper json) throws JsonProcessingException {
        return new RoleChange(
                Optional.ofNullable(MergePatch.read(patch, json).get("role")).map(RoleChange::role));
    }

    private static Role role(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .flatMap(text -> Role.of(text.asText()))
                .orElseThrow(() -> Problem.invalid(
                        List.of(new FieldError("/role", "role", "A role is super_admin, friend or public."))));
    }
}
