package dev.vitae.identity.signin;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes away nonces that nobody used in time. */
@ApplicationScoped
public class SweepNonces {

    private static final String SWEEP = "delete from sign_in_nonces where expires_at <= now()";

    private final TenantSession session;

    public SweepNonces(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "nonces-expired")
    public Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(SWEEP)).replaceWithVoid();
    }
}
