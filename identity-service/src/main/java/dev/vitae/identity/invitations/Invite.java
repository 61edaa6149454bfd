package dev.vitae.identity.invitations;

import dev.vitae.identity.tenants.Tenant;
import dev.vitae.identity.tenants.TenantAccess;
import dev.vitae.identity.tenants.Tenants;
import dev.vitae.identity.tenants.Turn;
import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An admin invites somebody by link; where there is an address and a mail server, the link is sent as well. */
@ApplicationScoped
public class Invite {

    private static final int MOST_OPEN = 100;

    private final TenantAccess access;
    private final Tenants tenants;
    private final Invitations invitations;
    private final InvitationMail mail;
    private final URI publicUrl;
    private final int mostMailed;

    public Invite(
            TenantAccess access,
            Tenants tenants,
            Invitations invitations,
            InvitationMail mail,
            @ConfigProperty(name = "vitae.public.url") URI publicUrl,
            @ConfigProperty(name = "vitae.invitations.mailed-per-day") int mostMailed) {
        this.access = access;
        this.tenants = tenants;
        this.invitations = invitations;
        this.mail = mail;
        this.publicUrl = publicUrl;
        this.mostMailed = mostMailed;
    }

    private record Made(Invitation invitation, Tenant tenant) {}

    /**
     * The invitation with its secret. Fails with 409 {@code invitation_limit} where a hundred are open, and with 429 {@code
     * invitation_mail_limit} where there were many for an address within a day. It is sent after the commit, from here: the secret is written down nowhere, so nobody else could send it later.
     */
    public Uni<InvitationView> invite(Caller caller, UUID tenantId, NewInvitation wanted) {
        OpaqueToken token = OpaqueToken.random(Invitation.MARK);
        URI url = publicUrl.resolve("/auth/invitations/" + token.text());
        return access.asAdminInTurn(caller, tenantId, (tx, own) -> checkRoom(tenantId)
                        .chain(() -> wanted.email() == null ? Uni.createFrom().voidItem() : checkMails(tx, caller))
                        .chain(() -> invitations.persistAndFlush(
                                Invitation.by(caller.id(), tenantId, wanted, token, Instant.now())))
                        .chain(invitation -> tenants.findById(tenantId).map(tenant -> new Made(invitation, tenant))))
                .chain(made -> mailed(made, url)
                        .map(mailed -> InvitationView.withSecret(made.invitation(), token.text(), url, mailed)));
    }

    private Uni<Void> checkRoom(UUID tenantId) {
        return invitations
                .countOpen(tenantId, Instant.now())
                .invoke(open -> {
                    if (open >= MOST_OPEN) {
                        throw Problem.conflict(
                                "invitation_limit",
                                "A hundred invitations to this company are open. Revoke one first.");
                    }
                })
                .replaceWithVoid();
    }

    /** Strangers get mails in our name: neither a company nor one person in many of them sends them in great number. */
    private Uni<Void> checkMails(Tx tx, Caller caller) {
        return Turn.take(tx, "mails of/" + caller.id())
                .chain(invitations::countMailed)
                .invoke(mailed -> {
                    if (mailed >= mostMailed) {
                        throw new Problem(
                                429,
                                "invitation_mail_limit",
                                "Too many e-mail addresses were invited within a day. Invite without an address and hand the link over, or wait.");
                    }
                })
                .replaceWithVoid();
    }

    /** Nothing where there is no address. */
    private Uni<Boolean> mailed(Made made, URI url) {
        return made.invitation()
                .email()
                .map(email -> mail.send(
                        email, made.tenant().name(), url, made.invitation().expiresAt()))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }
}
