package dev.vitae.generation.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The runs under way on this replica, by what they are for: a call to a provider ends when its generation, letter or answer does. One that is called
 * off here ends at once, one that is called off on another replica, or removed, within a second: one query looks for all.
 */
@ApplicationScoped
public class RunningCalls {

    private static final Logger LOG = Logger.getLogger(RunningCalls.class);
    // The latest progress says how something ended; what was removed has none left. Of cover letters those at work
    // are seen here, and no others.
    private static final String ENDED =
            """
            select run.id from unnest($1::uuid[]) as run (id)
            left join lateral (select stage from progress_events e where e.subject_id = run.id
              order by e.seq desc limit 1) latest on true
            where (latest.stage is null or latest.stage in ('completed', 'failed', 'cancelled'))
              and not exists (select from cover_letters l where l.id = run.id)""";

    private final TenantSession session;
    private final Map<UUID, Cancellation> running = new ConcurrentHashMap<>();

    RunningCalls(TenantSession session) {
        this.session = session;
    }

    /**
     * Work that nobody waits for once it is cancelled. A run that this one takes over from, its lease having ended, is for
     * nothing.
     */
    public <T> Uni<T> during(UUID subject, Cancellation cancellation, Supplier<Uni<? extends T>> work) {
        begin(subject, cancellation);
        return Uni.createFrom().deferred(work).onTermination().invoke(() -> running.remove(subject, cancellation));
    }

    private void begin(UUID subject, Cancellation cancellation) {
        Cancellation before = running.put(subject, cancellation);
        if (before != null) {
            before.cancel();
        }
    }

    /** Nobody waits for its result any more. */
    public void cancel(UUID subject) {
        Cancellation cancellation = running.get(subject);
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
                .invoke(failure -> LOG.warnf("what has ended not read: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
