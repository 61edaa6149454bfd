package dev.vitae.identity.users;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who is an admin at this moment. A token lives for ten minutes and says what its person was when it was made; whoever is no
 * admin any more does nothing as one.
 */
@ApplicationScoped
public class Admins {

    private final Users users;

    Admins(Users users) {
        this.users = users;
    }

    /** Inside the transaction of the work. Fails with 403 {@code forbidden}. */
    public Uni<Void> require(Caller caller) {
        return users.findById(caller.id())
                .invoke(user -> check(user != null && user.role() == Role.SUPER_ADMIN))
                .replaceWithVoid();
    }

    /** The same in a transaction of the pg client. */
    public Uni<Void> require(SqlTx tx, Caller caller) {
        return tx.execute("select from users where id = $1 and role = 'super_admin'", caller.id())
                .invoke(found -> check(found == 1))
                .replaceWithVoid();
    }

    private static void check(boolean isAdmin) {
        if (!isAdmin) {
            throw Problem.forbidden();
        }
    }
}
