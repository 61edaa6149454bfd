package dev.vitae.generation.jobs;

import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import dev.vitae.press.limits.Uses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Gives a use back that came to nothing. */
@ApplicationScoped
public class GiveBackUse implements TaskHandler {

    public static final String KIND = "use.release";

    private static final Logger LOG = Logger.getLogger(GiveBackUse.class);

    /** With pauses of 1, 2, 4 … 60 s usage-service may be away for a quarter of an hour. */
    private static final int ATTEMPTS = 20;

    private final TenantSession session;
    private final Uses uses;

    GiveBackUse(TenantSession session, Uses uses) {
        this.session = session;
        this.uses = uses;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return uses.giveBack(task.userId(), task.subjectId())
                .chain(() -> session.onConnection(task.caller(), tx -> tx.complete(task)));
    }

    /** It counts until its day and month are over. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.warnf("use not given back: %s", failure.getClass().getName());
        return session.onConnection(task.caller(), tx -> tx.complete(task));
    }
}
