package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.sharing.documents.ShareDocuments;
import dev.vitae.sharing.documents.ShareKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Shows somebody their own shares, in force or not. */
@ApplicationScoped
public class ReadShares {

    private final TenantSession session;
    private final Shares shares;
    private final ShareDocuments documents;

    public ReadShares(TenantSession session, Shares shares, ShareDocuments documents) {
        this.session = session;
        this.shares = shares;
        this.documents = documents;
    }

    /** A page of them, newest first. */
    public Uni<Page<ShareView>> list(
            Caller caller, Optional<ShareKind> kind, Optional<UUID> subjectId, Optional<Cursor> after, int limit) {
        return session.inTransaction(caller, tx -> shares.newest(caller.id(), kind, subjectId, after, limit + 1))
                .map(rows -> Page.of(rows, limit, share -> new Cursor(share.createdAt(), share.id()), ShareView::of));
    }

    /** The newest of a kind that opens now. Fails with 404 when none does. */
    public Uni<ShareView> active(Caller caller, ShareKind kind) {
        return session.inTransaction(caller, tx -> shares.active(caller.id(), kind, Instant.now()))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(ShareView::of);
    }

    /** Fails with 404 when it is not the caller's. */
    public Uni<ShareView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> shares.findById(id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(ShareView::of);
    }

    /** What it shows now, for a service that acts for its person. Fails with 404 when it is not theirs. */
    public Uni<ShareContract> shown(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> shares.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(share -> documents
                        .subjectVersion(id)
                        .map(version -> new ShareContract(id, share.kind(), share.subjectId(), version))));
    }
}
