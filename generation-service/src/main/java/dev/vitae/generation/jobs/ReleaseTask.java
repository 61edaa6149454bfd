package dev.vitae.generation.jobs;

import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives back, as a durable task whose subject it is, what usage-service keeps for work that nothing came of. */
public abstract class ReleaseTask implements TaskHandler {

    private static final Logger LOG = Logger.getLogger(ReleaseTask.class);

    /** With pauses of 1, 2, 4 … 60 s usage-service may be away for a quarter of an hour. */
    private static final int ATTEMPTS = 20;

    protected abstract TenantSession session();

    /** Again is fine. */
    protected abstract Uni<Void> giveBack(UUID user, UUID unused);

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return giveBack(task.userId(), task.subjectId()).chain(() -> end(task));
    }

    /** It counts until usage-service lets go of it by itself: money once its time is over, a use with its day and month. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.warnf("%s: not given back: %s", kind(), failure.getClass().getName());
        return end(task);
    }

    private Uni<Void> end(LeasedTask task) {
        return session().onConnection(task.caller(), tx -> tx.complete(task));
    }
}
