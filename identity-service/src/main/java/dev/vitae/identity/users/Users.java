package dev.vitae.identity.users;

import dev.vitae.kit.paging.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Users as far as row-level security shows them; a Uni of nothing where there is none. */
@ApplicationScoped
public class Users implements PanacheRepositoryBase<User, UUID> {

    public Uni<User> findByGoogleId(String googleId) {
        return find("googleId", googleId).firstResult();
    }

    /** Case does not matter. */
    public Uni<User> findByEmail(String email) {
        return find("emailFolded = lower(?1)", email).firstResult();
    }

    /**
     * Newest first; at most {@code most} of those that fit the filters.
     *
     * @param ids one of these; any where there are none
     * @param email a part of the address; case does not matter
     */
    Uni<List<User>> newest(
            List<UUID> ids, Optional<String> email, Optional<Role> role, Optional<Cursor> after, int most) {
        List<String> where = new ArrayList<>();
        Parameters parameters = new Parameters();
        if (!ids.isEmpty()) {
            where.add("id in :ids");
            parameters.and("ids", ids);
        }
        email.ifPresent(it -> {
            where.add("email like :email escape '!'");
            parameters.and("email", "%" + it.replaceAll("[!%_]", "!$0") + "%");
        });
        role.ifPresent(it -> {
            where.add("role = :role");
            parameters.and("role", it);
        });
        after.ifPresent(it -> {
            where.add("(createdAt < :time or (createdAt = :time and id < :id))");
            parameters.and("time", it.time()).and("id", it.id());
        });
        return find(String.join(" and ", where) + " order by createdAt desc, id desc", parameters)
                .range(0, most - 1)
                .list();
    }

    Uni<Long> countOf(Role role) {
        return count("role", role);
    }

    /**
     * After an update and its flush: the user with the time that the database gave it. The given one is let go of, because
     * refreshing it, which does the same, logs a warning each time.
     */
    Uni<User> reread(User user) {
        return getSession().invoke(session -> session.detach(user)).chain(() -> findById(user.id()));
    }
}
