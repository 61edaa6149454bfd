package dev.vitae.identity.tenants;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tenant as its members see it.
 *
 * @param role the caller's own in it
 * @param version what If-Match is about
 */
@Schema(requiredProperties = {"id", "name", "role", "settings", "version", "createdAt", "updatedAt"})
public record TenantView(
        UUID id,
        String name,
        MemberRole role,
        TenantSettings settings,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static TenantView of(Tenant tenant, MemberRole role) {
        return new TenantView(
                tenant.id(),
                tenant.name(),
                role,
                tenant.settings(),
                tenant.version(),
                tenant.createdAt(),
                tenant.updatedAt());
    }
}
