package dev.vitae.identity.erasure;

import dev.vitae.identity.users.Admins;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An admin erases somebody. */
@ApplicationScoped
public class EraseUser {

    private final TenantSession session;
    private final Admins admins;
    private final ErasePerson erasePerson;

    EraseUser(TenantSession session, Admins admins, ErasePerson erasePerson) {
        this.session = session;
        this.admins = admins;
        this.erasePerson = erasePerson;
    }

    /** As {@link ErasePerson#erase}; fails with 403 for who is no admin any more. */
    public Uni<UUID> erase(Caller admin, UUID user) {
        return session.inTransaction(admin, tx -> admins.require(admin)).chain(() -> erasePerson.erase(user, true));
    }
}
