package dev.vitae.identity.users;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows people their own account. */
@ApplicationScoped
public class ShowAccount {

    private final TenantSession session;
    private final Users users;

    public ShowAccount(TenantSession session, Users users) {
        this.session = session;
        this.users = users;
    }

    /** Fails with 401 {@code account_gone} when the token outlives its user. */
    public Uni<User> show(Caller caller) {
        return session.inTransaction(caller, tx -> users.findById(caller.id()))
                .onItem()
                .ifNull()
                .failWith(Problem::accountGone);
    }
}
