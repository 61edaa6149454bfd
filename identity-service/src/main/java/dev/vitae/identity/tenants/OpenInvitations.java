package dev.vitae.identity.tenants;

import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;

/** Who may invite no more, by leaving or with another role, leaves no link behind by which they could come back. */
final class OpenInvitations {

    private static final String REVOKE = "update invitations set revoked_at = now(), version = version + 1 "
            + "where tenant_id = $1 and user_id = $2 and accepted_at is null and revoked_at is null";

    private OpenInvitations() {}

    static Uni<Void> revokeOf(Tx tx, Membership inviter) {
        return tx.execute(REVOKE, inviter.tenantId(), inviter.userId()).replaceWithVoid();
    }
}
