package dev.vitae.identity.sessions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Signs a person out everywhere else. */
@ApplicationScoped
public class RevokeOtherSessions {

    private static final String REVOKE = "update sessions set revoked_at = now(), version = version + 1 "
            + "where user_id = $1 and revoked_at is null and id is distinct from $2";

    private final TenantSession session;

    public RevokeOtherSessions(TenantSession session) {
        this.session = session;
    }

    /** @param current the session to be left; without one, all end */
    public Uni<Void> revoke(Caller caller, Optional<UUID> current) {
        return session.onConnection(caller, tx -> tx.execute(REVOKE, caller.id(), current.orElse(null)))
                .replaceWithVoid();
    }
}
