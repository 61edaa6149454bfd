package dev.vitae.kit.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.database.PassingFailure;
import dev.vitae.kit.session.LeaseLost;
import dev.vitae.kit.session.Trace;
import dev.vitae.kit.session.Wakeups;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs this service's tasks: woken right after a commit of this process, looking by itself every half second for what
 * other replicas left behind. A lease lasts {@link LeasedTask#LEASE} and is renewed while the work runs; when a process dies, its
 * tasks are taken up elsewhere once their leases end. An attempt that outlasts its handler's timeout has failed.
 */
@ApplicationScoped
public class TaskRunner {

    private static final Logger LOG = Logger.getLogger(TaskRunner.class);
    private static final Duration RENEW = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** How often a last word is said again to a database that is away: for two minutes or so. */
    private static final int GIVING_UP = 8;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final TaskTable table;
    private final Map<String, TaskHandler> handlers;
    private final Wakeups wakeups;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final List<Lane> lanes;
    private final Set<LeasedTask> waiting = ConcurrentHashMap.newKeySet();
    private final Set<LeasedTask> running = ConcurrentHashMap.newKeySet();
    private final Set<LeasedTask> ours = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean claiming = new AtomicBoolean();
    /** Lanes that something may wait for. */
    private final Set<Lane> wanted = ConcurrentHashMap.newKeySet();

    private volatile boolean stopped;
    private Context context;

    public TaskRunner(
            TaskTable table,
            @All List<TaskHandler> handlers,
            Wakeups wakeups,
            Vertx vertx,
            ObjectMapper json,
            @ConfigProperty(name = "vitae.tasks.concurrency") int concurrency) {
        this.table = table;
        this.handlers = handlers.stream().collect(Collectors.toMap(TaskHandler::kind, Function.identity()));
        this.wakeups = wakeups;
        this.vertx = vertx;
        this.json = json;
        this.lanes = Lane.of(handlers, concurrency);
    }

    void start(@Observes StartupEvent event) {
        if (handlers.isEmpty()) {
            return;
        }
        context = vertx.getOrCreateContext();
        wakeups.onTasks(this::look);
        wakeups.onTasksHere(this::here);
        vertx.setPeriodic(LOOK.toMillis(), ignored -> lookEverywhere());
        vertx.setPeriodic(RENEW.toMillis(), ignored -> renew());
        lookEverywhere();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        table.handBack(held()).await().atMost(Duration.ofSeconds(5));
    }

    /** This process's from the start: begun when there is a place, held until then, and tried again by nobody else. */
    private void here(LeasedTask task) {
        ours.add(task);
        beginSoon(task);
    }

    private void beginSoon(LeasedTask task) {
        waiting.add(task);
        look();
    }

    private void lookEverywhere() {
        wanted.addAll(lanes);
        look();
    }

    private void look(Set<String> kinds) {
        lanes.stream()
                .filter(lane -> !Collections.disjoint(lane.kinds(), kinds))
                .forEach(wanted::add);
        look();
    }

    private void look() {
        if (stopped || !claiming.compareAndSet(false, true)) {
            return;
        }
        beginWaiting();
        claim().subscribe()
                .with(
                        ignored -> {
                            claiming.set(false);
                            if (!wanted.isEmpty()) {
                                look();
                            }
                        },
                        failure -> {
                            claiming.set(false);
                            LOG.warnf("tasks not claimed: %s", failure.toString());
                        });
    }

    /** A lane that is full is looked at again when it has a place. */
    private Uni<Void> claim() {
        Uni<Void> claimed = Uni.createFrom().voidItem();
        for (Lane lane : lanes) {
            claimed = claimed.chain(() -> !wanted.remove(lane) || lane.free() <= 0
                    ? Uni.createFrom().voidItem()
                    : table.claim(lane.kinds(), lane.free(), LeasedTask.LEASE)
                            .invoke(rows -> rows.forEach(row -> begin(lane, leased(row))))
                            .replaceWithVoid());
        }
        return claimed;
    }

    private void beginWaiting() {
        for (Iterator<LeasedTask> tasks = waiting.iterator(); tasks.hasNext(); ) {
            LeasedTask task = tasks.next();
            lanes.stream()
                    .filter(lane -> lane.kinds().contains(task.kind()) && lane.free() > 0)
                    .findFirst()
                    .ifPresent(lane -> {
                        begin(lane, task);
                        waiting.remove(task);
                    });
        }
    }

    private List<LeasedTask> held() {
        Set<LeasedTask> held = new HashSet<>(running);
        held.addAll(ours);
        return List.copyOf(held);
    }

    private void begin(Lane lane, LeasedTask task) {
        running.add(task);
        lane.take();
        Context own = VertxContext.createNewDuplicatedContext(context);
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(ignored -> {
            QuarkusContextStorage.INSTANCE.attach(own, Trace.of(task.headers()));
            TaskHandler handler = handlers.get(task.kind());
            attempt(own, handler, task)
                    .onFailure(failure -> !(failure instanceof LeaseLost))
                    .recoverWithUni(failure -> failed(own, handler, task, failure))
                    .onTermination()
                    .invoke(() -> {
                        running.remove(task);
                        ours.remove(task);
                        lane.giveBack();
                    })
                    .subscribe()
                    .with(
                            done -> look(lane.kinds()),
                            failure -> LOG.warnf("task %s: %s", task.kind(), failure.toString()));
        });
    }

    /** A task that ends its process each time is not begun once more than its handler allows. */
    private static Uni<Void> attempt(Context own, TaskHandler handler, LeasedTask task) {
        return task.attempts() > handler.attempts()
                ? Uni.createFrom().failure(new AttemptLost(task.attempts() - 1))
                : inTime(own, handler, () -> handler.run(task));
    }

    /** A timeout comes from a timer's thread; what follows it belongs on the task's context again. */
    private static Uni<Void> inTime(Context own, TaskHandler handler, Supplier<Uni<? extends Void>> work) {
        return Uni.createFrom()
                .<Void>deferred(work)
                .ifNoItem()
                .after(handler.timeout())
                .fail()
                .emitOn(next -> own.runOnContext(ignored -> next.run()));
    }

    private Uni<Void> failed(Context own, TaskHandler handler, LeasedTask task, Throwable failure) {
        LOG.warnf("task %s, attempt %d: %s", task.kind(), task.attempts(), failure.toString());
        if (task.attempts() < handler.attempts() && handler.worthRetrying(failure)) {
            Duration pause = pause(task);
            return ours.contains(task) ? againHere(task, pause, failure) : table.retryLater(task, pause, failure);
        }
        return PassingFailure.outlast(
                        own,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        GIVING_UP,
                        () -> inTime(own, handler, () -> handler.giveUp(task, failure)))
                .onFailure(f -> !(f instanceof LeaseLost))
                .recoverWithUni(
                        f -> PassingFailure.is(f) ? table.retryLater(task, LONGEST_PAUSE, f) : table.park(task, f));
    }

    private static Duration pause(LeasedTask task) {
        Duration pause = Duration.ofSeconds(1L << Math.min(task.attempts() - 1, 6));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The lease is kept over the pause: elsewhere what it needs is not there. */
    private Uni<Void> againHere(LeasedTask task, Duration pause, Throwable failure) {
        return table.nextAttempt(task, LeasedTask.LEASE, failure)
                .invoke(still -> {
                    if (still) {
                        LeasedTask next = task.next();
                        ours.add(next);
                        vertx.setTimer(pause.toMillis(), ignored -> beginSoon(next));
                    }
                })
                .replaceWithVoid();
    }

    private void renew() {
        List<LeasedTask> held = held();
        if (!held.isEmpty()) {
            table.renew(held, LeasedTask.LEASE)
                    .subscribe()
                    .with(ignored -> {}, failure -> LOG.warnf("leases not renewed: %s", failure.toString()));
        }
    }

    private LeasedTask leased(Row row) {
        try {
            return new LeasedTask(
                    row.getUUID("id"),
                    row.getString("kind"),
                    row.getUUID("subject_id"),
                    row.getUUID("user_id"),
                    row.getString("payload"),
                    json.readValue(row.getString("headers"), HEADERS),
                    row.getInteger("attempts"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of a task", e);
        }
    }
}
