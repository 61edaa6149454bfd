package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.CallMeter;
import dev.vitae.kit.session.LeaseLost;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * Notes the calls of a run while it goes on, each in a transaction of its own; one that was answered last is told with what the
 * run ends with.
 */
@ApplicationScoped
public class NoteCalls {

    private static final String BEGINS =
            "update %s set reservation_id = null where id = $1 and status = 'running' returning id";
    // Whoever goes on from here makes calls of their own.
    private static final String NEXT = "update %s set tries = tries + 1 where id = $1";
    private static final String ANOTHER = "select 1 from task where id = $1 and attempts <> $2";

    private final TenantSession session;
    private final CallMeter meter;

    NoteCalls(TenantSession session, CallMeter meter) {
        this.session = session;
        this.meter = meter;
    }

    /**
     * The call that money was set aside for ahead is about to be made: nobody gives it back any more. Answers false where the
     * work has ended meanwhile, and so the money went back.
     *
     * @param table of the task's subject
     * @param alongside written in the same transaction, under the lock of the subject
     */
    Uni<Boolean> begins(String table, LeasedTask task, Function<SqlTx, Uni<Void>> alongside) {
        return session.onConnection(task.caller(), tx -> tx.query(BEGINS.formatted(table), task.subjectId())
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(false)
                        : alongside.apply(tx).replaceWith(true)));
    }

    /** It has been made, whoever is told of it when. */
    void made(AiCallRecorded call) {
        meter.count(call);
    }

    /** Fails where another run has the task: that one makes the same call, and tells of it. */
    Uni<Void> ended(String table, LeasedTask task, AiCallRecorded call) {
        return session.onConnection(task.caller(), tx -> tx.execute(NEXT.formatted(table), task.subjectId())
                .chain(() -> requireNoOther(tx, task))
                .chain(() -> tx.publish(call.event())));
    }

    private static Uni<Void> requireNoOther(SqlTx tx, LeasedTask task) {
        return tx.query(ANOTHER, task.id(), task.attempts())
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw new LeaseLost(task.id());
                    }
                })
                .replaceWithVoid();
    }
}
