package dev.vitae.resume.versions;

import dev.vitae.kit.paging.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of résumés that row-level security shows to the transaction at hand. */
@ApplicationScoped
public class ResumeVersions implements PanacheRepositoryBase<ResumeVersion, UUID> {

    /** Null where there is none of that number, or it was dropped. */
    public Uni<ResumeVersion> numbered(UUID resumeId, int number) {
        return find("resumeId = ?1 and versionNumber = ?2", resumeId, number).firstResult();
    }

    /** Newest first, without their content. */
    Uni<List<VersionItem>> newest(UUID userId, UUID resumeId, int rows, Optional<Cursor> after) {
        var query = after.isEmpty()
                ? find("userId = ?1 and resumeId = ?2 order by createdAt desc, id desc", userId, resumeId)
                : find(
                        "userId = ?1 and resumeId = ?2 and (createdAt, id) < (?3, ?4) order by createdAt desc, id desc",
                        userId,
                        resumeId,
                        after.get().time(),
                        after.get().id());
        return query.page(0, rows).project(VersionItem.class).list();
    }
}
