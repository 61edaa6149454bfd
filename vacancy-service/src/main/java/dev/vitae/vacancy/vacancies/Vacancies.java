package dev.vitae.vacancy.vacancies;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The vacancies that row-level security shows to the transaction at hand. */
@ApplicationScoped
class Vacancies implements PanacheRepositoryBase<Vacancy, UUID> {

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
