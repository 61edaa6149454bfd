package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.paging.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The vacancies that row-level security shows to the transaction at hand. */
@ApplicationScoped
class Vacancies implements PanacheRepositoryBase<Vacancy, UUID> {

    /** Newest first. */
    Uni<List<Vacancy>> newest(int rows, Optional<Cursor> after) {
        var query = after.isEmpty()
                ? find("order by createdAt desc, id desc")
                : find(
                        "(createdAt < ?1 or (createdAt = ?1 and id < ?2)) order by createdAt desc, id desc",
                        after.get().time(),
                        after.get().id());
        return query.page(0, rows).list();
    }
}
