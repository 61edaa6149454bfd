package dev.vitae.identity.invitations;

import dev.vitae.identity.tenants.TenantAccess;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** An admin ends an invitation: its link lets nobody in any more. One that is over already stays as it is. */
@ApplicationScoped
public class RevokeInvitation {

    private final TenantAccess access;
    private final Invitations invitations;

    public RevokeInvitation(TenantAccess access, Invitations invitations) {
        this.access = access;
        this.invitations = invitations;
    }

    /** Fails with 404 when it is none of that tenant's. */
    public Uni<Void> revoke(Caller caller, UUID tenantId, UUID id) {
        return access.asAdmin(caller, tenantId, (tx, own) -> invitations
                .locked(tenantId, id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(invitation -> {
                    if (invitation.status(Instant.now()) == InvitationStatus.OPEN) {
                        invitation.revoke(Instant.now());
                    }
                })
                .replaceWithVoid());
    }
}
