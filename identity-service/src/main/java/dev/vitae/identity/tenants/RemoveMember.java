package dev.vitae.identity.tenants;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * An admin removes somebody, or a person leaves. Here it holds at once, whatever tokens are out, and in resume-service when the
 * event has come; the others go by the tenant that a token names until it ends, ten minutes at most.
 */
@ApplicationScoped
public class RemoveMember {

    private static final String FORGET_DEFAULT =
            "update users set tenant_id = null, version = version + 1 where id = $1 and tenant_id = $2";

    private final TenantAccess access;
    private final Memberships memberships;
    private final AdminsRemain adminsRemain;

    public RemoveMember(TenantAccess access, Memberships memberships, AdminsRemain adminsRemain) {
        this.access = access;
        this.memberships = memberships;
        this.adminsRemain = adminsRemain;
    }

    /**
     * Fails with 404 for somebody who does not belong, 403 for a member who would remove another, 409 {@code last_admin} or
     * {@code last_member} where the tenant would be left without one.
     */
    public Uni<Void> remove(Caller caller, UUID tenantId, UUID userId) {
        return access.asMemberInTurn(caller, tenantId, (tx, own) -> memberships
                .of(tenantId, userId)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(leaving -> {
                    if (!own.isAdmin() && !leaving.userId().equals(own.userId())) {
                        throw new Problem(403, "forbidden", "Only an admin of this company removes others. Ask one.");
                    }
                })
                .chain(leaving -> adminsRemain.whenGone(leaving).chain(() -> remove(tx, leaving))));
    }

    private Uni<Void> remove(Tx tx, Membership leaving) {
        return OpenInvitations.revokeOf(tx, leaving)
                .chain(() -> tx.execute(FORGET_DEFAULT, leaving.userId(), leaving.tenantId()))
                .chain(() -> memberships.remove(leaving))
                .chain(() -> tx.publish(MembershipChanged.removed(leaving)));
    }
}
