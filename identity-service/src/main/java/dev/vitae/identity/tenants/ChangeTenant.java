package dev.vitae.identity.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An admin renames a tenant, or settles what its members' work is worth. */
@ApplicationScoped
public class ChangeTenant {

    private final TenantAccess access;
    private final Tenants tenants;
    private final Patched patched;

    public ChangeTenant(TenantAccess access, Tenants tenants, Patched patched) {
        this.access = access;
        this.tenants = tenants;
        this.patched = patched;
    }

    /** @param patch of name and settings (RFC 7396) */
    public Uni<TenantView> change(Caller caller, UUID id, String ifMatch, JsonNode patch) {
        return access.asAdmin(caller, id, (tx, own) -> tenants.findById(id)
                .invoke(tenant -> ETags.check(ifMatch, tenant.version()))
                .call(tenant -> patched.body(patch, TenantBody.of(tenant), TenantBody.class)
                        .chain(wanted -> change(tx, tenant, wanted)))
                .map(tenant -> TenantView.of(tenant, own.role())));
    }

    private Uni<Void> change(Tx tx, Tenant tenant, TenantBody wanted) {
        boolean settled = !wanted.settings().equals(tenant.settings());
        tenant.change(wanted);
        Uni<Void> changed = tenants.flushAndRefresh(tenant);
        return settled ? changed.chain(() -> tx.publish(TenantSettingsChanged.of(tenant))) : changed;
    }
}
