package dev.vitae.identity.tenants;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows people the tenants they belong to. */
@ApplicationScoped
public class ReadTenants {

    private final TenantSession session;
    private final TenantAccess access;
    private final Tenants tenants;

    public ReadTenants(TenantSession session, TenantAccess access, Tenants tenants) {
        this.session = session;
        this.access = access;
        this.tenants = tenants;
    }

    /** Fails with 404 for who does not belong to it. */
    public Uni<TenantView> one(Caller caller, UUID id) {
        return access.asMember(
                caller, id, (tx, own) -> tenants.findById(id).map(tenant -> TenantView.of(tenant, own.role())));
    }

    /** A page of them, newest first. */
    public Uni<Page<TenantView>> page(Caller caller, int limit, Optional<Cursor> after) {
        return session.inTransaction(
                        TenantAccess.aboutNone(caller), tx -> tenants.newest(caller.id(), limit + 1, after))
                .map(rows -> Page.of(rows, limit, TenantOfMine::cursor, TenantOfMine::view));
    }
}
