package dev.vitae.identity.users;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.caller.Roles;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person may do; named the same in the table, in tokens and in JSON. */
@Schema(name = "UserRole")
public enum Role {
    SUPER_ADMIN(Roles.SUPER_ADMIN),
    FRIEND(Roles.FRIEND),
    PUBLIC(Roles.PUBLIC);

    @EnumeratedValue
    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** {@code super_admin}, {@code friend} or {@code public}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The role of that name, where there is one. */
    static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
