package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends a share at once and for good. Revoking it again changes nothing. */
@ApplicationScoped
public class RevokeShare {

    private final TenantSession session;
    private final EndShares end;

    public RevokeShare(TenantSession session, EndShares end) {
        this.session = session;
        this.end = end;
    }

    /** Fails with 404 when it is not the caller's. */
    public Uni<Void> revoke(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> end.revoked(tx, id));
    }
}
