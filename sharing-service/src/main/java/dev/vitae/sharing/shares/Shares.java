package dev.vitae.sharing.shares;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.sharing.documents.ShareKind;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shares of whoever the transaction is for. */
@ApplicationScoped
public class Shares implements PanacheRepositoryBase<Share, UUID> {

    /** Newest first; at most {@code most} of those that fit the filters. */
    Uni<List<Share>> newest(
            UUID userId, Optional<ShareKind> kind, Optional<UUID> subjectId, Optional<Cursor> after, int most) {
        StringBuilder where = new StringBuilder("userId = :user");
        Parameters parameters = Parameters.with("user", userId);
        kind.ifPresent(it -> {
            where.append(" and kind = :kind");
            parameters.and("kind", it.value());
        });
        subjectId.ifPresent(it -> {
            where.append(" and subjectId = :subject");
            parameters.and("subject", it);
        });
        after.ifPresent(it -> {
            where.append(" and (createdAt < :time or (createdAt = :time and id < :id))");
            parameters.and("time", it.time()).and("id", it.id());
        });
        return find(where + " order by createdAt desc, id desc", parameters)
                .range(0, most - 1)
                .list();
    }

    /** The one that opens under the link with that hash; null where there is none. */
    Uni<Share> under(byte[] tokenHash) {
        return find("tokenHash", (Object) tokenHash).firstResult();
    }

    /** How many of a person's open, or would with more visits. */
    Uni<Long> inForce(UUID userId, Instant now) {
        return count("userId = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)", userId, now);
    }

    /** The share as the last transaction left it, held until this one ends. */
    Uni<Share> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest of that kind that opens now; nothing where none does. */
    Uni<Share> active(UUID userId, ShareKind kind, Instant now) {
        return find(
                        "userId = ?1 and kind = ?2 and revokedAt is null and (expiresAt is null or expiresAt > ?3) "
                                + "and (maxAccesses is null or accessCount < maxAccesses) order by createdAt desc, id desc",
                        userId,
                        kind.value(),
                        now)
                .firstResult();
    }

    /** The share as it is kept now. */
    Uni<Share> kept(Share share) {
        return flush().chain(this::getSession)
                .chain(session -> session.refresh(share))
                .replaceWith(share);
    }

    /** Those of the same not revoked by the time they are held; until this transaction ends nobody else can. */
    Uni<List<Share>> unrevokedLocked(UUID userId, ShareKind kind, Optional<UUID> subjectId) {
        Parameters parameters = Parameters.with("user", userId).and("kind", kind.value());
        subjectId.ifPresent(id -> parameters.and("subject", id));
        return find(
                        "userId = :user and kind = :kind and revokedAt is null"
                                + (subjectId.isPresent() ? " and subjectId = :subject" : ""),
                        parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
