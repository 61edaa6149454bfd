package dev.vitae.generation.versions;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The generated résumés that row-level security shows to the transaction at hand. */
@ApplicationScoped
class GeneratedResumes implements PanacheRepositoryBase<GeneratedResume, UUID> {

    /** Fails with 404 when there is none. */
    Uni<GeneratedResume> there(UUID id) {
        return findById(id).onItem().ifNull().failWith(Problem::notFound);
    }

    /** As {@link #there}; locked until the transaction ends. */
    Uni<GeneratedResume> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Problem::notFound);
    }

    /** As it is kept, with the time that the database gave it. */
    Uni<GeneratedResume> kept(GeneratedResume resume) {
        return flush().chain(this::getSession)
                .invoke(session -> session.detach(resume))
                .chain(() -> findById(resume.id()));
    }

    Uni<List<GeneratedResume>> newest(UUID user, int rows, Optional<Cursor> after) {
        var query = after.isEmpty()
                ? find("userId = ?1 order by createdAt desc, id desc", user)
                : find(
                        "userId = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                        user,
                        after.get().time(),
                        after.get().id());
        return query.page(0, rows).list();
    }
}
