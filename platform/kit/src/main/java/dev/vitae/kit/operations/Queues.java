package dev.vitae.kit.operations;

import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.operations.Operations.Outbox;
import dev.vitae.kit.operations.Operations.TaskQueue;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What waits in this service's database, for whichever process. */
@ApplicationScoped
public class Queues {

    private static final Caller WORKER = new Caller(Actor.WORKER, Optional.empty(), Optional.empty(), Set.of());

    private static final String EVENTS =
            "select count(*) as backlog, coalesce(extract(epoch from now() - min(created_at)), 0)::bigint as oldest, "
                    + "(select count(*) from outbox where parked_at is not null) as parked "
                    + "from outbox where published_at is null and parked_at is null";
    private static final String TASKS =
            "select kind, count(*) filter (where parked_at is null and (leased_until is null or leased_until < now())) as waiting, "
                    + "count(*) filter (where parked_at is null and leased_until >= now()) as running, "
                    + "coalesce(extract(epoch from now() - min(created_at) filter (where parked_at is null)), 0)::bigint as oldest, "
                    + "count(*) filter (where parked_at is not null) as parked from task group by kind order by kind";

    private final TenantSession session;

    public Queues(TenantSession session) {
        this.session = session;
    }

    public Uni<Outbox> outbox() {
        return session.onConnection(Caller.relay(), tx -> tx.query(EVENTS))
                .map(rows -> rows.iterator().next())
                .map(row -> new Outbox(row.getLong("backlog"), row.getLong("oldest"), row.getLong("parked")));
    }

    /** By kind, those that there are tasks of. */
    public Uni<List<TaskQueue>> tasks() {
        return session.onConnection(WORKER, tx -> tx.query(TASKS))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Queues::queue)
                        .toList());
    }

    private static TaskQueue queue(Row row) {
        return new TaskQueue(
                row.getString("kind"),
                row.getLong("waiting"),
                row.getLong("running"),
                row.getLong("oldest"),
                row.getLong("parked"));
    }
}
