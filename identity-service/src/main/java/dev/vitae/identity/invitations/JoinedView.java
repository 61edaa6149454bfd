package dev.vitae.identity.invitations;

import dev.vitae.identity.tenants.MemberRole;
import dev.vitae.identity.tenants.Membership;
import dev.vitae.identity.tenants.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The membership of who has accepted an invitation. @param name the tenant's */
@Schema(requiredProperties = {"tenantId", "name", "userId", "role", "createdAt", "updatedAt"})
public record JoinedView(
        UUID tenantId, String name, UUID userId, MemberRole role, Instant createdAt, Instant updatedAt) {

    static JoinedView of(Tenant tenant, Membership membership) {
        return new JoinedView(
                tenant.id(),
                tenant.name(),
                membership.userId(),
                membership.role(),
                membership.createdAt(),
                membership.updatedAt());
    }
}
