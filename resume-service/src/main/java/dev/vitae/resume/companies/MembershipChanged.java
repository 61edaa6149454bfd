package dev.vitae.resume.companies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What is read here of identity-service's event: who belongs to which company from now on.
 *
 * @param role empty for who has left
 */
record MembershipChanged(UUID tenantId, UUID userId, Optional<Role> role) {

    enum Role {
        @JsonProperty("member")
        MEMBER,
        @JsonProperty("admin")
        ADMIN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MembershipChanged {
        Objects.requireNonNull(tenantId, "tenantId");
        Objects.requireNonNull(userId, "userId");
        role = Objects.requireNonNullElse(role, Optional.empty());
    }
}
