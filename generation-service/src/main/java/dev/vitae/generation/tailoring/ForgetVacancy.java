package dev.vitae.generation.tailoring;

import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Its person has removed a vacancy: its terms and generations go, and what comes late finds that it is gone. Work that is
 * under way fails with {@code vacancy_gone}, so that who waits for it is told. Versions that were made for it stay, with their
 * exports and shares.
 */
@ApplicationScoped
public class ForgetVacancy implements TaskHandler {

    public static final String KIND = "vacancy.forget";

    private static final Logger LOG = Logger.getLogger(ForgetVacancy.class);
    private static final String GONE =
            """
            insert into vacancy_terms (vacancy_id, user_id, vacancy_version, terms_version, terms, gone_at)
            values ($1, $2, 0, 'none', '[]', now())
            on conflict (vacancy_id) do update set terms = '[]', gone_at = now()""";
    private static final String REMOVE = "delete from generations where user_id = $1 and vacancy_id = $2 "
            + "and status in ('completed', 'failed', 'cancelled')";
    private static final String END = "update generations set status = 'failed', failure_code = 'vacancy_gone', "
            + "version = version + 1 where user_id = $1 and vacancy_id = $2 and status in ('queued', 'running', 'needs_key') "
            + "returning id";

    private final TenantSession session;
    private final ProgressLog progress;

    ForgetVacancy(TenantSession session, ProgressLog progress) {
        this.session = session;
        this.progress = progress;
    }

    /** Who asks for a generation, and who forgets its vacancy, go one after the other. */
    static String turn(UUID vacancy) {
        return "vitae.vacancies/" + vacancy;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return session.onConnection(task.caller(), tx -> tx.takeTurn(turn(task.subjectId()))
                .chain(() -> tx.execute(GONE, task.subjectId(), task.userId()))
                .chain(() -> tx.execute(REMOVE, task.userId(), task.subjectId()))
                .chain(() -> tx.query(END, task.userId(), task.subjectId()))
                .chain(ended -> tell(tx, task, ended))
                .chain(() -> tx.complete(task)));
    }

    /** What failed for good is parked, where operators see it. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("vacancy %s could not be forgotten: %s", task.subjectId(), failure.getClass());
        return Uni.createFrom().failure(failure);
    }

    private Uni<Void> tell(SqlTx tx, LeasedTask task, RowSet<Row> ended) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Row row : ended) {
            told = told.chain(() -> progress.append(
                    tx, row.getUUID("id"), task.userId(), Stage.FAILED, Map.of("failureCode", "vacancy_gone")));
        }
        return told;
    }
}
