package dev.vitae.identity.users;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user as clients see them; never with the provider's id.
 *
 * @param tenantId absent for a person without a tenant
 */
@Schema(requiredProperties = {"id", "email", "role", "createdAt", "updatedAt"})
public record AccountView(UUID id, String email, Role role, UUID tenantId, Instant createdAt, Instant updatedAt) {

    static AccountView of(User user) {
        return new AccountView(
                user.id(), user.email(), user.role(), user.tenantId().orElse(null), user.createdAt(), user.updatedAt());
    }
}
