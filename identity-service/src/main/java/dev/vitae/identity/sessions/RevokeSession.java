package dev.vitae.identity.sessions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends one of a person's sessions for good: it gives no more tokens. Doing it again changes nothing. */
@ApplicationScoped
public class RevokeSession {

    private static final String REVOKE =
            "update sessions set revoked_at = coalesce(revoked_at, now()), version = version + 1 "
                    + "where id = $1 and user_id = $2";

    private final TenantSession session;

    public RevokeSession(TenantSession session) {
        this.session = session;
    }

    /** Fails with 404 when it is not the caller's. */
    public Uni<Void> revoke(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> tx.execute(REVOKE, id, caller.id()))
                .invoke(changed -> {
                    if (changed == 0) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }
}
