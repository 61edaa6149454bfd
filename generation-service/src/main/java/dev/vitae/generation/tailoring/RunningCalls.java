package dev.vitae.generation.tailoring;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The runs under way on this replica, by generation: a call to a provider ends when its generation does. One that is called
 * off here ends at once, one that is called off on another replica, or removed, within a second: one query looks for all.
 */
@ApplicationScoped
class RunningCalls {

    private static final Logger LOG = Logger.getLogger(RunningCalls.class);
    // The latest progress says how a generation ended; one that was removed has none left.
    private static final String ENDED =
            """
            select run.id from unnest($1::uuid[]) as run (id)
            left join lateral (select stage from generation_events e where e.generation_id = run.id
              order by e.seq desc limit 1) latest on true
            where latest.stage is null or latest.stage in ('completed', 'failed', 'cancelled')""";

    private final TenantSession session;
    private final Map<UUID, Cancellation> running = new ConcurrentHashMap<>();

    RunningCalls(TenantSession session) {
        this.session = session;
    }

    /** A run that this one takes over from, its lease having ended, is for nothing. */
    void begin(UUID generation, Cancellation cancellation) {
        Cancellation before = running.put(generation, cancellation);
        if (before != null) {
            before.cancel();
        }
    }

    void end(UUID generation, Cancellation cancellation) {
        running.remove(generation, cancellation);
    }

    /** Nobody waits for its result any more. */
    void cancel(UUID generation) {
        Cancellation cancellation = running.get(generation);
        if (cancellation != null) {
            cancellation.cancel();
        }
    }

    @Scheduled(every = "1s", identity = "calls-called-off", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (running.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = running.keySet().toArray(UUID[]::new);
        return session.onConnection(Caller.relay(), tx -> tx.query(ENDED, (Object) ids))
                .invoke(rows -> {
                    for (Row row : rows) {
                        cancel(row.getUUID("id"));
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("ended generations not read: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
