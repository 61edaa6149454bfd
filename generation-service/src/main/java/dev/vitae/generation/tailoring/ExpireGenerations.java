package dev.vitae.generation.tailoring;

import dev.vitae.generation.tailoring.GenerationDeleted.Reason;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Removes generations that have expired, a batch in a transaction, until none is left. Nobody has seen them since they did;
 * the versions that they made stay.
 */
@ApplicationScoped
public class ExpireGenerations {

    static final int BATCH = 500;

    // Replicas that sweep at the same time take different rows.
    private static final String SWEEP = "delete from generations where id in (select id from generations "
            + "where expires_at <= now() order by expires_at limit " + BATCH + " for update skip locked) "
            + "returning id, user_id, tenant_id";

    private final TenantSession session;

    ExpireGenerations(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "generations-expired")
    public Uni<Void> sweep() {
        return batch().chain(gone -> gone < BATCH ? Uni.createFrom().voidItem() : sweep());
    }

    private Uni<Integer> batch() {
        return session.onConnection(Caller.relay(), tx -> tx.query(SWEEP)
                .call(gone -> RemovedGenerations.tell(tx, gone, Reason.EXPIRED))
                .map(gone -> gone.size()));
    }
}
