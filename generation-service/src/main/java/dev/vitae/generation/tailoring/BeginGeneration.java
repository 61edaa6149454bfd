package dev.vitae.generation.tailoring;

import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** A task picks its generation up. */
@ApplicationScoped
class BeginGeneration {

    private static final String LOCKED =
            """
            select status, resume_id, vacancy_id, tenant_id, tries, reservation_id, as_of, own_key_provider,
              cast(instructions as text) as instructions, cast(agent as text) as agent
            from generations where id = $1 for update""";
    private static final String START =
            "update generations set status = 'running', started_at = clock_timestamp(), version = version + 1 where id = $1";
    private static final String NEED_KEY =
            "update generations set status = 'needs_key', started_at = null, version = version + 1 where id = $1";

    private final TenantSession session;
    private final ProgressLog progress;
    private final OwnKeys ownKeys;
    private final Jobs jobs;
    private final ReadSwitches switches;

    BeginGeneration(TenantSession session, ProgressLog progress, OwnKeys ownKeys, Jobs jobs, ReadSwitches switches) {
        this.session = session;
        this.progress = progress;
        this.ownKeys = ownKeys;
        this.jobs = jobs;
        this.switches = switches;
    }

    /**
     * @param switched what is switched now
     * @param first whether no run before this one can have told anything
     */
    record Begun(Job job, Switches switched, boolean first) {}

    /**
     * What is to be done; empty, and the task ended, where nothing is: the generation was cancelled or removed, or waits for
     * the key that went with the process that had it. Fails where the task has gone to another replica: a person may have had
     * the generation begun anew since.
     */
    Uni<Optional<Begun>> begin(LeasedTask task) {
        return session.onConnection(task.caller(), tx -> tx.query(LOCKED, task.subjectId())
                .call(() -> tx.hold(task))
                .chain(rows -> {
                    Iterator<Row> row = rows.iterator();
                    return row.hasNext() ? begin(tx, task, row.next()) : nothing(tx, task);
                }));
    }

    private Uni<Optional<Begun>> begin(SqlTx tx, LeasedTask task, Row row) {
        GenerationStatus status = GenerationStatus.of(row.getString("status"));
        if (!status.isAtWork()) {
            return nothing(tx, task);
        }
        Job job = jobs.of(row);
        if (job.ownKeyProvider() != null && ownKeys.of(task).isEmpty()) {
            return reached(tx, task, NEED_KEY, Stage.NEEDS_KEY).chain(() -> nothing(tx, task));
        }
        boolean starts = status == GenerationStatus.QUEUED;
        Uni<Void> started = starts
                ? reached(tx, task, START, Stage.RUNNING)
                : Uni.createFrom().voidItem();
        return started.chain(() -> switches.in(tx))
                .map(switched -> Optional.of(new Begun(job, switched, starts && job.tries() == 0)));
    }

    private Uni<Void> reached(SqlTx tx, LeasedTask task, String change, Stage stage) {
        return tx.execute(change, task.subjectId())
                .chain(() -> progress.append(tx, task.subjectId(), task.userId(), stage, Map.of()));
    }

    private static Uni<Optional<Begun>> nothing(SqlTx tx, LeasedTask task) {
        return tx.complete(task).replaceWith(Optional.empty());
    }
}
