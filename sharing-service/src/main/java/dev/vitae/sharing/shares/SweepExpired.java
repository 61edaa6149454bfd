package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what expired shares showed; nobody ends those, so nobody else would. */
@ApplicationScoped
public class SweepExpired {

    private static final String SWEEP =
            "delete from share_documents d using shares s where s.id = d.share_id and s.expires_at <= now()";

    private final TenantSession session;

    public SweepExpired(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "10m", identity = "expired-shares")
    public Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(SWEEP)).replaceWithVoid();
    }
}
