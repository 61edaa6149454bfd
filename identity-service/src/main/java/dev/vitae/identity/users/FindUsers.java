package dev.vitae.identity.users;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An admin looks for people's accounts. Fails with 403 for whoever is no admin any more. */
@ApplicationScoped
public class FindUsers {

    private final TenantSession session;
    private final Admins admins;
    private final Users users;

    FindUsers(TenantSession session, Admins admins, Users users) {
        this.session = session;
        this.admins = admins;
        this.users = users;
    }

    /**
     * A page of them, newest first.
     *
     * @param ids one of these; any where there are none
     * @param email a part of the address, in any case
     */
    public Uni<Page<AccountView>> page(
            Caller caller,
            List<UUID> ids,
            Optional<String> email,
            Optional<Role> role,
            int limit,
            Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> admins.require(caller)
                .chain(() -> users.newest(ids, email, role, after, limit + 1))
                .map(rows -> Page.of(rows, limit, user -> new Cursor(user.createdAt(), user.id()), AccountView::of)));
    }

    /** Fails with 404 when there is no such user. */
    public Uni<User> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> admins.require(caller).chain(() -> users.findById(id)))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }
}
