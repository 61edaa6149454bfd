package dev.vitae.identity.tenants;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person makes a tenant and is its first admin. */
@ApplicationScoped
public class CreateTenant {

    private final TenantSession session;
    private final Tenants tenants;
    private final Memberships memberships;
    private final TenantLimit limit;

    public CreateTenant(TenantSession session, Tenants tenants, Memberships memberships, TenantLimit limit) {
        this.session = session;
        this.tenants = tenants;
        this.memberships = memberships;
        this.limit = limit;
    }

    /** Fails with 409 {@code tenant_limit} for who belongs to as many as anybody may. */
    public Uni<TenantView> create(Caller caller, NewTenant wanted) {
        Tenant tenant = new Tenant(wanted.name());
        return session.inTransaction(TenantAccess.aboutNone(caller), tx -> limit.takeTurn(tx, caller)
                .chain(() -> limit.check(caller))
                .chain(() -> found(tx, tenant))
                .chain(() -> memberships.persistAndFlush(Membership.founder(tenant.id(), caller.id())))
                .call(founder -> tx.publish(MembershipChanged.added(founder)))
                .map(founder -> TenantView.of(tenant, founder.role())));
    }

    /** Row-level security lets a transaction make the tenant that it names. */
    private Uni<Tenant> found(Tx tx, Tenant tenant) {
        return tx.execute(
                        "select set_config('vitae.new_tenant', $1, true)",
                        tenant.id().toString())
                .chain(() -> tenants.persistAndFlush(tenant));
    }
}
