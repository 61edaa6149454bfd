package dev.vitae.resume.resumes;

import dev.vitae.kit.paging.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The résumés that row-level security shows to the transaction at hand. */
@ApplicationScoped
class Resumes implements PanacheRepositoryBase<Resume, UUID> {

    Uni<Boolean> hasDefault(UUID userId) {
        return count("userId = ?1 and isDefault", userId).map(count -> count > 0);
    }

    /** Newest first, without their content. */
    Uni<List<ResumeItem>> newest(UUID userId, int rows, Optional<Cursor> after) {
        var query = after.isEmpty()
                ? find("userId = ?1 order by createdAt desc, id desc", userId)
                : find(
                        "userId = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                        userId,
                        after.get().time(),
                        after.get().id());
        return query.page(0, rows).project(ResumeItem.class).list();
    }
}
