package dev.vitae.identity.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An admin says what a member may do. */
@ApplicationScoped
public class ChangeMember {

    private final TenantAccess access;
    private final Memberships memberships;
    private final AdminsRemain adminsRemain;
    private final Patched patched;

    public ChangeMember(TenantAccess access, Memberships memberships, AdminsRemain adminsRemain, Patched patched) {
        this.access = access;
        this.memberships = memberships;
        this.adminsRemain = adminsRemain;
        this.patched = patched;
    }

    /** Fails with 409 {@code last_admin} where the tenant would have none. @param patch of role (RFC 7396) */
    public Uni<MemberView> change(Caller caller, UUID tenantId, UUID userId, String ifMatch, JsonNode patch) {
        return access.asAdminInTurn(caller, tenantId, (tx, own) -> memberships
                .member(tenantId, userId)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(member -> ETags.check(ifMatch, member.membership().version()))
                .call(member -> {
                    Membership membership = member.membership();
                    MemberBody body = new MemberBody(membership.role().code());
                    return patched.body(patch, body, MemberBody.class)
                            .chain(wanted -> change(tx, membership, MemberRole.of(wanted.role())));
                })
                .map(Member::view));
    }

    private Uni<Void> change(Tx tx, Membership membership, MemberRole role) {
        if (membership.role() == role) {
            return Uni.createFrom().voidItem();
        }
        return adminsRemain
                .without(membership)
                .chain(() -> OpenInvitations.revokeOf(tx, membership))
                .invoke(() -> membership.change(role))
                .chain(() -> memberships.flushAndRefresh(membership))
                .chain(() -> tx.publish(MembershipChanged.changed(membership)));
    }
}
