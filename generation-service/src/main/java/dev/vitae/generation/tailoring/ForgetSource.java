package dev.vitae.generation.tailoring;

import dev.vitae.generation.jobs.SetAside;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.tailoring.GenerationDeleted.Reason;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Removes the generations of a résumé or a vacancy that is gone. Work that is under way fails, so that who waits for it is
 * told. Versions that were made of it stay, with their exports and shares.
 */
@ApplicationScoped
class ForgetSource {

    private static final String REMOVE = "delete from generations where user_id = $1 and %s = $2 "
            + "and status in ('completed', 'failed', 'cancelled') returning id, user_id, tenant_id";
    private static final String END = "update generations set status = 'failed', failure_code = $3, "
            + "version = version + 1 where user_id = $1 and %s = $2 and status in ('queued', 'running', 'needs_key') "
            + "returning id, reservation_id, use_id";

    private final ProgressLog progress;
    private final GiveBack giveBack;

    ForgetSource(ProgressLog progress, GiveBack giveBack) {
        this.progress = progress;
        this.giveBack = giveBack;
    }

    /**
     * @param task whose subject is gone
     * @param column that names it
     * @param failureCode of what was under way
     */
    Uni<Void> forget(SqlTx tx, LeasedTask task, String column, String failureCode, Reason reason) {
        return tx.query(REMOVE.formatted(column), task.userId(), task.subjectId())
                .chain(gone -> RemovedGenerations.tell(tx, gone, reason))
                .chain(() -> tx.query(END.formatted(column), task.userId(), task.subjectId(), failureCode))
                .chain(ended -> tell(tx, task, ended, failureCode));
    }

    private Uni<Void> tell(SqlTx tx, LeasedTask task, RowSet<Row> ended, String failureCode) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Row row : ended) {
            told = told.chain(() -> progress.append(
                    tx, row.getUUID("id"), task.userId(), Stage.FAILED, Map.of("failureCode", failureCode)));
            SetAside unused = new SetAside(row.getUUID("reservation_id"), row.getUUID("use_id"));
            told = told.chain(() -> giveBack.later(tx, task.userId(), unused));
        }
        return told;
    }
}
