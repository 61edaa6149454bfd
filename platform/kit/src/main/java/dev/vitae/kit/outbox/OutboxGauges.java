package dev.vitae.kit.outbox;

import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code vitae_outbox_backlog} (events that wait), {@code vitae_outbox_age_seconds} (how long the oldest has),
 * {@code vitae_tasks_waiting} and {@code vitae_tasks_parked} (work given up, to be looked at).
 */
@ApplicationScoped
public class OutboxGauges {

    private static final Caller WORKER = new Caller(Actor.WORKER, Optional.empty(), Optional.empty(), Set.of());

    private final TenantSession session;
    private final AtomicLong backlog;
    private final AtomicLong ageSeconds;
    private final AtomicLong tasks;
    private final AtomicLong parked;

    public OutboxGauges(TenantSession session, MeterRegistry metrics) {
        this.session = session;
        this.backlog = metrics.gauge("vitae.outbox.backlog", new AtomicLong());
        this.ageSeconds = metrics.gauge("vitae.outbox.age.seconds", new AtomicLong());
        this.tasks = metrics.gauge("vitae.tasks.waiting", new AtomicLong());
        this.parked = metrics.gauge("vitae.tasks.parked", new AtomicLong());
    }

    @Scheduled(every = "5s", delayed = "5s", identity = "outbox-gauges")
    Uni<Void> measure() {
        return session.onConnection(
                        Caller.relay(),
                        tx -> tx.query("select count(*), "
                                + "coalesce(extract(epoch from now() - min(created_at)), 0)::bigint "
                                + "from outbox where published_at is null"))
                .invoke(rows -> rows.forEach(row -> {
                    backlog.set(row.getLong(0));
                    ageSeconds.set(row.getLong(1));
                }))
                .chain(
                        () -> session.onConnection(
                                WORKER,
                                tx -> tx.query(
                                        "select "
                                                + "count(*) filter (where parked_at is null), count(*) filter (where parked_at is not null) from task")))
                .invoke(rows -> rows.forEach(row -> {
                    tasks.set(row.getLong(0));
                    parked.set(row.getLong(1));
                }))
                .replaceWithVoid();
    }
}
