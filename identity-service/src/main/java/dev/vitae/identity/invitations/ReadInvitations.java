package dev.vitae.identity.invitations;

import dev.vitae.identity.tenants.TenantAccess;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows admins the invitations to their tenant, open or not, without their secrets. */
@ApplicationScoped
public class ReadInvitations {

    private final TenantAccess access;
    private final Invitations invitations;

    public ReadInvitations(TenantAccess access, Invitations invitations) {
        this.access = access;
        this.invitations = invitations;
    }

    /** A page of them, newest first. */
    public Uni<Page<InvitationView>> page(Caller caller, UUID tenantId, int limit, Optional<Cursor> after) {
        return access.asAdmin(caller, tenantId, (tx, own) -> invitations
                .newest(tenantId, limit + 1, after)
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()), InvitationView::of)));
    }
}
