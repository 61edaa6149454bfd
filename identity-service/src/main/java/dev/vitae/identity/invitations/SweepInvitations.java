package dev.vitae.identity.invitations;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes invitations, used or not, 90 days after they have expired. */
@ApplicationScoped
public class SweepInvitations {

    private static final String SWEEP = "delete from invitations where expires_at < now() - interval '90 days'";

    private final TenantSession session;

    public SweepInvitations(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "1h", identity = "expired-invitations")
    public Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(SWEEP)).replaceWithVoid();
    }
}
