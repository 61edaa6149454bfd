package dev.vitae.identity.users;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Users as far as row-level security shows them; a Uni of nothing where there is none. */
@ApplicationScoped
public class Users implements PanacheRepositoryBase<User, UUID> {

    public Uni<User> findByGoogleId(String googleId) {
        return find("googleId", googleId).firstResult();
    }

    /** Case does not matter. */
    public Uni<User> findByEmail(String email) {
        return find("email", email).firstResult();
    }
}
