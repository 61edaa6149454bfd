package dev.vitae.identity.sessions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes away sessions that have ended, with their tokens, and used tokens that would have expired by now. */
@ApplicationScoped
public class SweepSessions {

    private static final String SESSIONS =
            "delete from sessions where expires_at <= now() or revoked_at < now() - interval '1 day'";
    private static final String TOKENS = "delete from refresh_tokens where expires_at <= now()";

    private final TenantSession session;

    public SweepSessions(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "sessions-ended")
    public Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(SESSIONS).chain(() -> tx.execute(TOKENS)))
                .replaceWithVoid();
    }
}
