package dev.vitae.resume.resumes;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.Removals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The résumés that row-level security shows to the transaction at hand. */
@ApplicationScoped
public class Resumes implements Removals<Resume> {

    /** Null where there is none. */
    public Uni<Resume> defaultOf(UUID userId) {
        return find("userId = ?1 and isDefault", userId).firstResult();
    }

    /** The one that was read from this file; null where none was. */
    public Uni<Resume> ofFile(UUID userId, byte[] sha256) {
        return find("userId = ?1 and contentHash = ?2", userId, sha256).firstResult();
    }

    /** Null where the person has none. */
    Uni<Resume> newest(UUID userId) {
        return find("userId = ?1 order by createdAt desc, id desc", userId).firstResult();
    }

    /**
     * After an update and its flush: the résumé with the time that the database gave it. The given one is let go of, because
     * refreshing it, which does the same, logs a warning each time.
     */
    Uni<Resume> reread(Resume resume) {
        return getSession().invoke(session -> session.detach(resume)).chain(() -> findById(resume.id()));
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
