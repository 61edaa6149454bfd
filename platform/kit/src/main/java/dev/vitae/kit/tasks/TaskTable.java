package dev.vitae.kit.tasks;

import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The statements behind {@link TaskRunner}. */
@ApplicationScoped
class TaskTable {

    private static final Caller WORKER = new Caller(Actor.WORKER, Optional.empty(), Optional.empty(), Set.of());

    private final Pool pool;
    private final TenantSession session;

    TaskTable(Pool pool, TenantSession session) {
        this.pool = pool;
        this.session = session;
    }

    Uni<List<Row>> claim(Collection<String> kinds, int most, Duration lease) {
        return pool.preparedQuery("select * from task_claim($1, $2, $3::text::interval)")
                .execute(Tuple.of(kinds.toArray(String[]::new), most, lease.toString()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    Uni<Void> renew(Collection<LeasedTask> tasks, Duration lease) {
        return lease(tasks, lease.toString());
    }

    /** On the way out: another replica may begin them at once. */
    Uni<Void> handBack(Collection<LeasedTask> tasks) {
        return lease(tasks, "");
    }

    /** Only leases that are still these attempts' own: another replica may hold the task by now. */
    private Uni<Void> lease(Collection<LeasedTask> tasks, String interval) {
        List<LeasedTask> own = List.copyOf(tasks);
        return update(
                "update task t set leased_until = clock_timestamp() + nullif($3::text, '')::interval "
                        + "from unnest($1::uuid[], $2::int[]) own (id, attempts) "
                        + "where t.id = own.id and t.attempts = own.attempts",
                own.stream().map(LeasedTask::id).toArray(UUID[]::new),
                own.stream().map(LeasedTask::attempts).toArray(Integer[]::new),
                interval);
    }

    Uni<Void> retryLater(LeasedTask task, Duration pause, Throwable failure) {
        return update(
                "update task set leased_until = null, run_at = clock_timestamp() + $3::text::interval, last_error = $4 "
                        + "where id = $1 and attempts = $2",
                task.id(),
                task.attempts(),
                pause.toString(),
                name(failure));
    }

    /** The next attempt is this process's at once; answers whether the last one still was. */
    Uni<Boolean> nextAttempt(LeasedTask task, Duration lease, Throwable failure) {
        return session.onConnection(
                        WORKER,
                        tx -> tx.execute(
                                "update task set attempts = attempts + 1, last_error = $4, "
                                        + "leased_until = clock_timestamp() + $3::text::interval "
                                        + "where id = $1 and attempts = $2",
                                task.id(),
                                task.attempts(),
                                lease.toString(),
                                name(failure)))
                .map(rows -> rows == 1);
    }

    Uni<Void> park(LeasedTask task, Throwable failure) {
        return update(
                "update task set leased_until = null, parked_at = now(), last_error = $3 where id = $1 and attempts = $2",
                task.id(),
                task.attempts(),
                name(failure));
    }

    /** Messages may hold personal data; the class of the failure does not. */
    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private Uni<Void> update(String sql, Object... parameters) {
        return session.onConnection(WORKER, tx -> tx.execute(sql, parameters)).replaceWithVoid();
    }
}
