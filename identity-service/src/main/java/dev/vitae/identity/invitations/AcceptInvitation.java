package dev.vitae.identity.invitations;

import dev.vitae.identity.invitations.InvitationLinks.Opened;
import dev.vitae.identity.tenants.Membership;
import dev.vitae.identity.tenants.MembershipChanged;
import dev.vitae.identity.tenants.Memberships;
import dev.vitae.identity.tenants.TenantAccess;
import dev.vitae.identity.tenants.TenantLimit;
import dev.vitae.identity.tenants.Tenants;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * A person comes into a tenant by an invitation, which one person can do once. Who belongs already stays what they are, and
 * leaves the invitation open for somebody else.
 */
@ApplicationScoped
public class AcceptInvitation {

    private final TenantSession session;
    private final InvitationLinks links;
    private final Memberships memberships;
    private final Tenants tenants;
    private final TenantLimit limit;

    public AcceptInvitation(
            TenantSession session, InvitationLinks links, Memberships memberships, Tenants tenants, TenantLimit limit) {
        this.session = session;
        this.links = links;
        this.memberships = memberships;
        this.tenants = tenants;
        this.limit = limit;
    }

    /** Fails as {@link InvitationLinks#open}, and with 409 {@code tenant_limit}. Accepting it again changes nothing. */
    public Uni<JoinedView> accept(Caller caller, String token) {
        return session.inTransaction(TenantAccess.aboutNone(caller), tx -> limit.takeTurn(tx, caller)
                .chain(() -> links.open(tx, caller, token))
                .chain(opened ->
                        opened.membership().map(Uni.createFrom()::item).orElseGet(() -> join(tx, caller, opened)))
                .chain(membership ->
                        tenants.findById(membership.tenantId()).map(tenant -> JoinedView.of(tenant, membership))));
    }

    private Uni<Membership> join(Tx tx, Caller caller, Opened opened) {
        Invitation invitation = opened.invitation();
        return limit.check(caller)
                .chain(() -> memberships.persistAndFlush(
                        Membership.invited(invitation.tenantId(), caller.id(), invitation.role(), invitation.id())))
                .invoke(() -> invitation.accept(Instant.now()))
                .call(membership -> tx.publish(MembershipChanged.added(membership)));
    }
}
