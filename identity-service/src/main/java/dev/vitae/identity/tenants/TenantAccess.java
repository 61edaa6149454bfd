package dev.vitae.identity.tenants;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Transactions about one tenant. Whether the person belongs, and as what, is read from the table each time: a token that was
 * made before somebody was removed opens nothing. A stranger gets 404, a member who is no admin 403.
 */
@ApplicationScoped
public class TenantAccess {

    private final TenantSession session;
    private final Memberships memberships;

    public TenantAccess(TenantSession session, Memberships memberships) {
        this.session = session;
        this.memberships = memberships;
    }

    /** @param work gets the caller's own membership */
    public <T> Uni<T> asMember(Caller caller, UUID tenantId, BiFunction<Tx, Membership, Uni<T>> work) {
        return session.inTransaction(
                about(tenantId, caller), tx -> own(caller, tenantId).chain(own -> work.apply(tx, own)));
    }

    public <T> Uni<T> asAdmin(Caller caller, UUID tenantId, BiFunction<Tx, Membership, Uni<T>> work) {
        return asMember(caller, tenantId, (tx, own) -> work.apply(tx, admin(own)));
    }

    /** {@link #asMember}, one transaction at a time of those that change who belongs to that tenant. */
    public <T> Uni<T> asMemberInTurn(Caller caller, UUID tenantId, BiFunction<Tx, Membership, Uni<T>> work) {
        return session.inTransaction(about(tenantId, caller), tx -> Turn.take(tx, tenantId.toString())
                .chain(() -> own(caller, tenantId))
                .chain(own -> work.apply(tx, own)));
    }

    public <T> Uni<T> asAdminInTurn(Caller caller, UUID tenantId, BiFunction<Tx, Membership, Uni<T>> work) {
        return asMemberInTurn(caller, tenantId, (tx, own) -> work.apply(tx, admin(own)));
    }

    /** The person in a transaction that is about no tenant, whichever they are signed in to. */
    public static Caller aboutNone(Caller caller) {
        return Caller.person(caller.id(), Optional.empty(), caller.roles());
    }

    private static Caller about(UUID tenantId, Caller caller) {
        return Caller.person(caller.id(), Optional.of(tenantId), caller.roles());
    }

    private Uni<Membership> own(Caller caller, UUID tenantId) {
        return memberships.of(tenantId, caller.id()).onItem().ifNull().failWith(Problem::notFound);
    }

    private static Membership admin(Membership own) {
        if (!own.isAdmin()) {
            throw new Problem(403, "forbidden", "Only an admin of this company may do that. Ask one.");
        }
        return own;
    }
}
