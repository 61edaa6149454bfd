package dev.vitae.generation.tailoring;

import dev.vitae.generation.tailoring.GenerationDeleted.Reason;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Its person has removed a vacancy: its terms and {@link ForgetSource generations} go, and what comes late finds that it is
 * gone.
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

    private final TenantSession session;
    private final ForgetSource source;

    ForgetVacancy(TenantSession session, ForgetSource source) {
        this.session = session;
        this.source = source;
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
                .chain(() -> source.forget(tx, task, "vacancy_id", "vacancy_gone", Reason.VACANCY_DELETED))
                .chain(() -> tx.complete(task)));
    }

    /** What failed for good is parked, where operators see it. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("vacancy %s could not be forgotten: %s", task.subjectId(), failure.getClass());
        return Uni.createFrom().failure(failure);
    }
}
