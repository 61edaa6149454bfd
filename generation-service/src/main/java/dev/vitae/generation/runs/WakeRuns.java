package dev.vitae.generation.runs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.Task;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Has runs go on whose generation or letter has ended: one query per second and replica looks for all. A run whose person's key
 * another process has is left to that one, unless it does not come.
 */
@ApplicationScoped
public class WakeRuns {

    private static final Logger LOG = Logger.getLogger(WakeRuns.class);
    private static final Duration LEFT_TO_OTHERS = Duration.ofSeconds(15);

    // The latest progress says whether a generation is at work; of letters those at work are seen here, and no others.
    private static final String READY =
            """
            select s.run_id, s.user_id, r.own_key_provider is not null as own_key
            from resource_run_steps s
            join resource_runs r on r.id = s.run_id and r.status = 'running' and r.task_id is null
            left join lateral (select stage from generation_events e where e.generation_id = s.child_id
              order by e.seq desc limit 1) latest on true
            where s.status = 'waiting'
              and (latest.stage is null or latest.stage in ('completed', 'failed', 'cancelled', 'needs_key'))
              and not exists (select from cover_letters l where l.id = s.child_id)
            limit 200""";
    private static final String AT_WORK = "select id from resource_runs where id = any ($1::uuid[])";

    private final TenantSession session;
    private final ResourceRuns runs;
    private final RunTasks tasks;
    private final RunKeys keys;
    private final Map<UUID, Instant> leftToOthers = new ConcurrentHashMap<>();

    WakeRuns(TenantSession session, ResourceRuns runs, RunTasks tasks, RunKeys keys) {
        this.session = session;
        this.runs = runs;
        this.tasks = tasks;
        this.keys = keys;
    }

    @Scheduled(every = "1s", identity = "resource-runs", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return session.onConnection(Caller.relay(), tx -> tx.query(READY))
                .map(rows -> {
                    List<Row> ready = new ArrayList<>();
                    rows.forEach(ready::add);
                    return ready;
                })
                .invoke(ready -> leftToOthers
                        .keySet()
                        .retainAll(
                                ready.stream().map(row -> row.getUUID("run_id")).toList()))
                .chain(ready -> Multi.createFrom()
                        .iterable(ready)
                        .filter(row -> isOurs(row, Instant.now()))
                        .onItem()
                        .transformToUniAndConcatenate(row -> wake(row.getUUID("run_id"), row.getUUID("user_id")))
                        .collect()
                        .last())
                .onFailure()
                .invoke(failure -> LOG.warnf("runs that wait not looked after: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Keys of runs that have ended, here or elsewhere. */
    @Scheduled(every = "1m", identity = "run-keys")
    Uni<Void> forgetKeys() {
        Instant now = Instant.now();
        keys.forgetOld(now);
        UUID[] held = keys.runs(now).toArray(UUID[]::new);
        return held.length == 0
                ? Uni.createFrom().voidItem()
                : session.onConnection(Caller.relay(), tx -> tx.query(AT_WORK, (Object) held))
                        .invoke(rows -> {
                            List<UUID> atWork = new ArrayList<>();
                            rows.forEach(row -> atWork.add(row.getUUID("id")));
                            for (UUID run : held) {
                                if (!atWork.contains(run)) {
                                    keys.forget(run);
                                }
                            }
                        })
                        .replaceWithVoid();
    }

    private boolean isOurs(Row row, Instant now) {
        UUID run = row.getUUID("run_id");
        return !row.getBoolean("own_key")
                || keys.holds(run)
                || leftToOthers
                        .computeIfAbsent(run, first -> now)
                        .plus(LEFT_TO_OTHERS)
                        .isBefore(now);
    }

    private Uni<Void> wake(UUID run, UUID user) {
        return session.inTransaction(Caller.worker(user), tx -> runs.locked(run).chain(waiting -> {
            if (waiting == null || !waiting.waits()) {
                return Uni.createFrom().voidItem();
            }
            Task task = RunTasks.of(run, user);
            waiting.goOn(task.id());
            return runs.flush().chain(() -> tasks.queue(tx, task));
        }));
    }
}
