package dev.vitae.identity.users;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An admin gives somebody a role; there is always an admin left. */
@ApplicationScoped
public class GiveRole {

    /**
     * The turn of whatever changes who is super_admin: of two admins who demote each other at once, the later one is no admin
     * by then.
     */
    public static final String ROLES = "vitae.users/roles";

    private final TenantSession session;
    private final Admins admins;
    private final Users users;

    GiveRole(TenantSession session, Admins admins, Users users) {
        this.session = session;
        this.admins = admins;
        this.users = users;
    }

    /**
     * The user with that role. Fails with 403 for whoever is no admin any more, with 404 when there is no such user, with 428
     * or 412 for one who was changed meanwhile, and with 409 {@code last_super_admin}.
     */
    public Uni<User> give(Caller caller, UUID id, String ifMatch, RoleChange change) {
        return session.inTransaction(caller, tx -> tx.takeTurn(ROLES)
                .chain(() -> admins.require(caller))
                .chain(() -> users.findById(id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(user -> ETags.check(ifMatch, user.version()))
                .chain(user -> change.role()
                        .filter(role -> role != user.role())
                        .map(role -> give(tx, user, role))
                        .orElseGet(() -> Uni.createFrom().item(user))));
    }

    private Uni<User> give(Tx tx, User user, Role role) {
        return keepAnAdmin(user)
                .invoke(() -> user.give(role))
                .chain(users::flush)
                .chain(() -> users.reread(user))
                .call(changed -> tx.publish(UserRoleChanged.of(changed)));
    }

    private Uni<Void> keepAnAdmin(User user) {
        if (user.role() != Role.SUPER_ADMIN) {
            return Uni.createFrom().voidItem();
        }
        return users.countOf(Role.SUPER_ADMIN)
                .invoke(admins -> {
                    if (admins <= 1) {
                        throw Problem.conflict(
                                "last_super_admin",
                                "There would be no super_admin left. Make somebody else one first.");
                    }
                })
                .replaceWithVoid();
    }
}
