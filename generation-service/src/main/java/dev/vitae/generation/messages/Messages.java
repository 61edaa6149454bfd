package dev.vitae.generation.messages;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Removals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages that row-level security shows to the transaction at hand. */
@ApplicationScoped
class Messages implements Removals<Message> {

    /** Of a session, in their order. */
    Uni<List<Message>> of(UUID session) {
        return list("sessionId = ?1 order by number", session);
    }

    /** Newest first. @param below the number of the last one that was seen */
    Uni<List<Message>> newest(UUID session, int rows, Optional<Integer> below) {
        return find("sessionId = ?1 and number < ?2 order by number desc", session, below.orElse(Integer.MAX_VALUE))
                .page(0, rows)
                .list();
    }

    /** The one whose answer is coming, locked until the transaction ends; null where that is no longer so. */
    Uni<Message> coming(UUID id) {
        return find("id = ?1 and answer = ?2", id, AnswerStatus.COMING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Locked until the transaction ends. Fails with 404 where that session has none such. */
    Uni<Message> locked(UUID session, UUID id) {
        return find("sessionId = ?1 and id = ?2", session, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }
}
