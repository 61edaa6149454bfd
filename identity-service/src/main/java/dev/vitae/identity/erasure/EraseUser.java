package dev.vitae.identity.erasure;

import dev.vitae.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** An admin erases somebody. */
@ApplicationScoped
public class EraseUser {

    private final ErasePerson erasePerson;

    EraseUser(ErasePerson erasePerson) {
        this.erasePerson = erasePerson;
    }

    /** As {@link ErasePerson#erase}; fails with 403 for who is no admin any more. */
    public Uni<UUID> erase(Caller admin, UUID user) {
        return erasePerson.erase(user, Optional.of(admin.id()));
    }
}
