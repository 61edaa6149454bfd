package dev.vitae.kit.outbox;

import dev.vitae.kit.operations.Operations.TaskQueue;
import dev.vitae.kit.operations.Queues;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * {@code vitae_outbox_backlog} (events that wait), {@code vitae_outbox_age_seconds} (how long the oldest has),
 * {@code vitae_outbox_parked} (events that the broker can never take), {@code vitae_tasks_waiting},
 * {@code vitae_tasks_age_seconds} (how long the task that has been due longest has waited for a process) and
 * {@code vitae_tasks_parked} (work given up, to be looked at).
 */
@ApplicationScoped
public class OutboxGauges {

    private final Queues queues;
    private final MeterRegistry metrics;
    private final List<Gauge> gauges = new ArrayList<>();
    private final AtomicLong backlog;
    private final AtomicLong ageSeconds;
    private final AtomicLong parkedEvents;
    private final AtomicLong tasks;
    private final AtomicLong taskAgeSeconds;
    private final AtomicLong parkedTasks;
    private volatile boolean stopped;

    public OutboxGauges(Queues queues, MeterRegistry metrics) {
        this.queues = queues;
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
        return queues.outbox()
                .invoke(events -> {
                    backlog.set(events.backlog());
                    ageSeconds.set(events.oldestSeconds());
                    parkedEvents.set(events.parked());
                })
                .chain(queues::tasks)
                .invoke(kinds -> {
                    tasks.set(sum(kinds, kind -> kind.waiting() + kind.running()));
                    parkedTasks.set(sum(kinds, TaskQueue::parked));
                    taskAgeSeconds.set(kinds.stream()
                            .mapToLong(TaskQueue::oldestSeconds)
                            .max()
                            .orElse(0));
                })
                .replaceWithVoid()
                // Its connection is closed under a measurement that the stop overtook.
                .onFailure(failure -> stopped)
                .recoverWithNull();
    }

    private static long sum(List<TaskQueue> kinds, ToLongFunction<TaskQueue> number) {
        return kinds.stream().mapToLong(number).sum();
    }
}
