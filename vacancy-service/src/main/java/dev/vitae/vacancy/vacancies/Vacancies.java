package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.session.Removals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The vacancies that row-level security shows to the transaction at hand. */
@ApplicationScoped
class Vacancies implements Removals<Vacancy> {

    Uni<Long> countOf(UUID userId) {
        return count("userId", userId);
    }

    /** Locked until the transaction ends; null where there is none. */
    Uni<Vacancy> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * After an update and its flush: the vacancy with the time that the database gave it. The given one is let go of,
     * because refreshing it, which does the same, logs a warning each time.
     */
    Uni<Vacancy> reread(Vacancy vacancy) {
        return getSession().invoke(session -> session.detach(vacancy)).chain(() -> findById(vacancy.id()));
    }
}
