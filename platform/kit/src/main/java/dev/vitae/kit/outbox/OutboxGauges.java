package dev.vitae.kit.outbox;

import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code vitae_outbox_backlog} (events that wait), {@code vitae_outbox_age_seconds} (how long the oldest has),
 * {@code vitae_outbox_parked} (events that the broker can never take), {@code vitae_tasks_waiting},
 * {@code vitae_tasks_age_seconds} (how long the task that has been due longest has waited for a process) and
 * {@code vitae_tasks_parked} (work given up, to be looked at).
 */
@ApplicationScoped
public class OutboxGauges {

    private static final Caller WORKER = new Caller(Actor.WORKER, Optional.empty(), Optional.empty(), Set.of());

    private final TenantSession session;
    private final MeterRegistry metrics;
    private final List<Gauge> gauges = new ArrayList<>();
    private final AtomicLong backlog;
    private final AtomicLong ageSeconds;
    private final AtomicLong parkedEvents;
    private final AtomicLong tasks;
    private final AtomicLong taskAgeSeconds;
    private final AtomicLong parkedTasks;
    private volatile boolean stopped;

    public OutboxGauges(TenantSession session, MeterRegistry metrics) {
        this.session = session;
        this.metrics = metrics;
        this.backlog = gauge("vitae.outbox.backlog");
        this.ageSeconds = gauge("vitae.outbox.age.seconds");
        this.parkedEvents = gauge("vitae.outbox.parked");
        this.tasks = gauge("vitae.tasks.waiting");
        this.taskAgeSeconds = gauge("vitae.tasks.age.seconds");
        this.parkedTasks = gauge("vitae.tasks.parked");
    }

    private AtomicLong gauge(String name) {
        AtomicLong value = new AtomicLong();
        gauges.add(Gauge.builder(name, value, AtomicLong::get).register(metrics));
        return value;
    }

    /** A registry outlives the application that is started anew in the same JVM, and keeps the first gauge of a name. */
    @PreDestroy
    void forget() {
        gauges.forEach(metrics::remove);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Scheduled(every = "${vitae.gauges.look-every}", delayed = "${vitae.gauges.look-every}", identity = "outbox-gauges")
    Uni<Void> measure() {
        return session.onConnection(
                        Caller.relay(),
                        tx -> tx.query("select count(*), "
                                + "coalesce(extract(epoch from now() - min(created_at)), 0)::bigint, "
                                + "(select count(*) from outbox where parked_at is not null) "
                                + "from outbox where published_at is null and parked_at is null"))
                .invoke(rows -> rows.forEach(row -> {
                    backlog.set(row.getLong(0));
                    ageSeconds.set(row.getLong(1));
                    parkedEvents.set(row.getLong(2));
                }))
                .chain(() -> session.onConnection(
                        WORKER,
                        tx -> tx.query("select "
                                + "count(*) filter (where parked_at is null), count(*) filter (where parked_at is not null), "
                                + "coalesce(extract(epoch from now() - min(run_at) filter (where parked_at is null "
                                + "and run_at <= now() and (leased_until is null or leased_until < now()))), 0)::bigint "
                                + "from task")))
                .invoke(rows -> rows.forEach(row -> {
                    tasks.set(row.getLong(0));
                    parkedTasks.set(row.getLong(1));
                    taskAgeSeconds.set(row.getLong(2));
                }))
                .replaceWithVoid()
                // Its connection is closed under a measurement that the stop overtook.
                .onFailure(failure -> stopped)
                .recoverWithNull();
    }
}
