package dev.vitae.identity.invitations;

import dev.vitae.identity.tenants.Membership;
import dev.vitae.identity.tenants.Memberships;
import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Finds out what a link holds for the person who has it. */
@ApplicationScoped
class InvitationLinks {

    private final Invitations invitations;
    private final Memberships memberships;

    InvitationLinks(Invitations invitations, Memberships memberships) {
        this.invitations = invitations;
        this.memberships = memberships;
    }

    /** @param membership the person's own in that tenant, if they belong already */
    record Opened(Invitation invitation, Optional<Membership> membership) {}

    /**
     * The invitation, held until this transaction ends, when it is open and for that person, or when it was they who used
     * it. Fails with 404 for one that is unknown, expired, revoked or used, all alike, and with 403 {@code
     * invitation_for_another} when it is for another address.
     */
    Uni<Opened> open(Tx tx, Caller caller, String text) {
        OpaqueToken token = OpaqueToken.parse(Invitation.MARK, text).orElseThrow(InvitationLinks::holdsNoMore);
        return reveal(tx, token)
                .chain(() -> invitations.locked(token))
                .onItem()
                .ifNull()
                .failWith(InvitationLinks::holdsNoMore)
                .chain(invitation -> memberships
                        .of(invitation.tenantId(), caller.id())
                        .map(own -> new Opened(invitation, Optional.ofNullable(own))))
                .call(opened -> check(caller, opened));
    }

    /** Row-level security shows a person the invitation that they hold the token of. */
    private static Uni<Integer> reveal(Tx tx, OpaqueToken token) {
        return tx.execute("select set_config('vitae.invitation', $1, true)", token.hash());
    }

    private Uni<Void> check(Caller caller, Opened opened) {
        Invitation invitation = opened.invitation();
        return switch (invitation.status(Instant.now())) {
            case OPEN ->
                invitations
                        .isFor(invitation, caller.id())
                        .invoke(theirs -> {
                            if (!theirs) {
                                throw forAnother();
                            }
                        })
                        .replaceWithVoid();
            case ACCEPTED -> {
                if (opened.membership()
                        .filter(own -> own.cameBy(invitation.id()))
                        .isEmpty()) {
                    throw holdsNoMore();
                }
                yield Uni.createFrom().voidItem();
            }
            case REVOKED, EXPIRED -> throw holdsNoMore();
        };
    }

    static Problem holdsNoMore() {
        return new Problem(
                404,
                "invitation_not_found",
                "This invitation is not, or no longer, good. Ask who invited you for another one.");
    }

    private static Problem forAnother() {
        return new Problem(
                403,
                "invitation_for_another",
                "This invitation is for another e-mail address. Sign in with the one that it was sent to.");
    }
}
