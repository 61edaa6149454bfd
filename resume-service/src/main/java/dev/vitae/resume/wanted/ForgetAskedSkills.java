package dev.vitae.resume.wanted;

import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Its person has removed a vacancy: the skills that it asked for go, and {@link FetchAskedSkills} finds that it is gone. */
@ApplicationScoped
public class ForgetAskedSkills implements TaskHandler {

    static final String KIND = "asked-skills.forget";

    private static final Logger LOG = Logger.getLogger(ForgetAskedSkills.class);
    private static final String GONE =
            """
            insert into asked_vacancies (vacancy_id, user_id, vacancy_version, asked_at, gone_at) values ($1, $2, 0, now(), now())
            on conflict (user_id, vacancy_id) do update set gone_at = now()""";
    private static final String FORGET = "delete from asked_skills where user_id = $1 and vacancy_id = $2";

    private final TenantSession session;

    ForgetAskedSkills(TenantSession session) {
        this.session = session;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return session.onConnection(task.caller(), tx -> tx.execute(GONE, task.subjectId(), task.userId())
                .chain(() -> tx.execute(FORGET, task.userId(), task.subjectId()))
                .chain(() -> tx.complete(task)));
    }

    /** What failed for good is parked, where operators see it. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("skills that vacancy %s asks for could not be forgotten: %s", task.subjectId(), failure.getClass());
        return Uni.createFrom().failure(failure);
    }
}
