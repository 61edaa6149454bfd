package dev.vitae.resume.builder;

import dev.vitae.kit.session.Removals;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The builder documents that row-level security shows to the transaction at hand. */
@ApplicationScoped
class BuilderDocuments implements Removals<BuilderDocument> {

    private static final String UNMARK =
            "update resume_builder_documents set is_current = false " + "where user_id = $1 and is_current";
    private static final String MARK_NEWEST = "update resume_builder_documents set is_current = true where id = "
            + "(select id from resume_builder_documents where user_id = $1 order by updated_at desc, id desc limit 1)";

    Uni<Long> countOf(UUID userId) {
        return count("userId", userId);
    }

    Uni<Boolean> hasCurrent(UUID userId) {
        return count("userId = ?1 and isCurrent", userId).map(marked -> marked > 0);
    }

    /** None is the current one after this; for a document of this transaction its entity says so. */
    Uni<Void> unmark(Tx tx, UUID userId) {
        return tx.execute(UNMARK, userId).replaceWithVoid();
    }

    /** The one that was changed last is the current one, where there is any. */
    Uni<Void> markNewest(Tx tx, UUID userId) {
        return tx.execute(MARK_NEWEST, userId).replaceWithVoid();
    }

    /**
     * After an update and its flush: the document with the time that the database gave it. The given one is let go of,
     * because refreshing it, which does the same, logs a warning each time.
     */
    Uni<BuilderDocument> reread(BuilderDocument document) {
        return getSession().invoke(session -> session.detach(document)).chain(() -> findById(document.id()));
    }
}
