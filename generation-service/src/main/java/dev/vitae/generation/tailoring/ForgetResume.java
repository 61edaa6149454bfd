package dev.vitae.generation.tailoring;

import dev.vitae.generation.tailoring.GenerationDeleted.Reason;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Its person has removed a résumé: its {@link ForgetSource generations} go, and what comes late finds that it is gone. */
@ApplicationScoped
public class ForgetResume implements TaskHandler {

    public static final String KIND = "resume.forget";

    private static final Logger LOG = Logger.getLogger(ForgetResume.class);
    private static final String GONE =
            "insert into gone_resumes (resume_id, user_id) values ($1, $2) on conflict (resume_id) do nothing";

    private final TenantSession session;
    private final ForgetSource source;

    ForgetResume(TenantSession session, ForgetSource source) {
        this.session = session;
        this.source = source;
    }

    /** Who asks for a generation, and who forgets its résumé, go one after the other. */
    static String turn(UUID resume) {
        return "vitae.resumes/" + resume;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return session.onConnection(task.caller(), tx -> tx.takeTurn(turn(task.subjectId()))
                .chain(() -> tx.execute(GONE, task.subjectId(), task.userId()))
                .chain(() -> source.forget(tx, task, "resume_id", "resume_gone", Reason.RESUME_DELETED))
                .chain(() -> tx.complete(task)));
    }

    /** What failed for good is parked, where operators see it. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("résumé %s could not be forgotten: %s", task.subjectId(), failure.getClass());
        return Uni.createFrom().failure(failure);
    }
}
