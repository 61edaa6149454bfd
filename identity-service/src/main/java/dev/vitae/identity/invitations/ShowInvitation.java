package dev.vitae.identity.invitations;

import dev.vitae.identity.tenants.TenantAccess;
import dev.vitae.identity.tenants.Tenants;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says who invites, before anything is accepted. */
@ApplicationScoped
public class ShowInvitation {

    private final TenantSession session;
    private final InvitationLinks links;
    private final Tenants tenants;

    public ShowInvitation(TenantSession session, InvitationLinks links, Tenants tenants) {
        this.session = session;
        this.links = links;
        this.tenants = tenants;
    }

    /** @param belongs whether the person is a member already */
    public record Notice(String company, boolean belongs) {}

    /** Fails as accepting it would. */
    public Uni<Notice> show(Caller caller, String token) {
        return session.inTransaction(TenantAccess.aboutNone(caller), tx -> links.open(tx, caller, token)
                .chain(opened -> tenants.findById(opened.invitation().tenantId())
                        .map(tenant ->
                                new Notice(tenant.name(), opened.membership().isPresent()))));
    }
}
