package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends a share at once and for good. Revoking it again changes nothing. */
@ApplicationScoped
public class RevokeShare {

    private final TenantSession session;
    private final Shares shares;
    private final EndShares end;

    public RevokeShare(TenantSession session, Shares shares, EndShares end) {
        this.session = session;
        this.shares = shares;
        this.end = end;
    }

    /** Fails with 404 when it is not the caller's. */
    public Uni<Void> revoke(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> shares.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(share -> end.revoked(tx, share)));
    }
}
