package dev.vitae.sharing.shares;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import dev.vitae.sharing.documents.ShareDocuments;
import dev.vitae.sharing.documents.ShareKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends shares inside a transaction that has a further purpose; each ends once, says so once, and keeps nothing of what it
 * showed. Shares come here locked, so that of several endings at once the later ones find it done.
 */
@ApplicationScoped
public class EndShares {

    // Two creations of one person wait for each other here, so the later one sees and ends the earlier one's share.
    private final Shares shares;
    private final ShareDocuments documents;

    public EndShares(Shares shares, ShareDocuments documents) {
        this.shares = shares;
        this.documents = documents;
    }

    /** Revokes the person's shares of that, to be followed by a new one in the same transaction. */
    Uni<Void> replaced(Tx tx, UUID userId, ShareKind kind, Optional<UUID> subjectId) {
        return tx.takeTurn("vitae.shares/" + userId)
                .chain(() -> shares.unrevokedLocked(userId, kind, subjectId))
                .chain(earlier -> end(tx, earlier, ShareEnded.Reason.REPLACED));
    }

    /** Fails with 404 when it is not the person's. */
    Uni<Void> revoked(Tx tx, UUID shareId) {
        return shares.locked(shareId)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(share -> end(tx, List.of(share), ShareEnded.Reason.REVOKED));
    }

    /** What it showed is gone. */
    public Uni<Void> subjectDeleted(Tx tx, UUID shareId) {
        return shares.locked(shareId)
                .chain(share -> share == null
                        ? Uni.createFrom().voidItem()
                        : end(tx, List.of(share), ShareEnded.Reason.SUBJECT_DELETED));
    }

    private Uni<Void> end(Tx tx, List<Share> ending, ShareEnded.Reason reason) {
        Uni<Void> published = Uni.createFrom().voidItem();
        for (Share share : ending) {
            if (!share.isRevoked()) {
                share.revoke(Instant.now());
                published = published
                        .chain(() -> tx.publish(ShareEnded.of(share, reason)))
                        .chain(() -> documents.remove(tx, share.id()));
            }
        }
        // Hibernate would otherwise insert the successor first, against the index that allows one.
        return published.chain(shares::flush);
    }
}
