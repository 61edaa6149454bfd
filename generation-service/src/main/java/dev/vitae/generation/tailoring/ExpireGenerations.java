package dev.vitae.generation.tailoring;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Removes generations that have expired, a batch at a time. Nobody has seen them since they did; the versions that they
 * made stay.
 */
@ApplicationScoped
public class ExpireGenerations {

    private static final String SWEEP = "delete from generations where id in (select id from generations "
            + "where expires_at <= now() order by expires_at limit 500)";

    private final TenantSession session;

    ExpireGenerations(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "generations-expired")
    public Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(SWEEP)).replaceWithVoid();
    }
}
