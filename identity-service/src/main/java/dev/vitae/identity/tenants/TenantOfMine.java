package dev.vitae.identity.tenants;

import dev.vitae.kit.paging.Cursor;

/** A tenant that a person belongs to, and as what. */
public record TenantOfMine(Tenant tenant, MemberRole role) {

    Cursor cursor() {
        return new Cursor(tenant.createdAt(), tenant.id());
    }

    TenantView view() {
        return TenantView.of(tenant, role);
    }
}
