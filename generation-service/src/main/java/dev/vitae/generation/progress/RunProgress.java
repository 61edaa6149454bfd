package dev.vitae.generation.progress;

import dev.vitae.kit.session.LeaseLost;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Tells the followers of a generation, or of an answer, how one run of it goes on, in order, from whatever thread. What comes within
 * {@link #GATHERED}, or while a transaction is under way, goes out together in the next. A run whose subject has ended
 * meanwhile, or whose task has gone to another replica, tells nothing more.
 */
public final class RunProgress {

    private static final Logger LOG = Logger.getLogger(RunProgress.class);
    /** Followers are looked after as often. */
    private static final Duration GATHERED = ProgressFeed.POLL;

    private final TenantSession session;
    private final ProgressLog log;
    private final Subject subject;
    private final Context context;
    private final LeasedTask task;
    private final Runnable over;
    private final Queue<Step> steps = new ArrayDeque<>();
    private boolean writing;
    private boolean hurried;
    private boolean ended;
    private long timer = -1;
    private CompletableFuture<Void> quiet = CompletableFuture.completedFuture(null);

    /**
     * @param context on which the transactions run
     * @param over what is to be done once when the run turns out to be for nothing
     */
    public RunProgress(
            TenantSession session, ProgressLog log, Subject subject, Context context, LeasedTask task, Runnable over) {
        this.session = session;
        this.log = log;
        this.subject = subject;
        this.context = context;
        this.task = task;
        this.over = over;
    }

    public void tell(Stage stage) {
        tell(List.of(Step.of(stage)));
    }

    public synchronized void tell(List<Step> news) {
        steps.addAll(news);
        if (!writing && !steps.isEmpty()) {
            writing = true;
            quiet = new CompletableFuture<>();
            goOn();
        }
    }

    /**
     * Writes what waits to be written in a transaction of somebody else's, which has locked what it is about; nothing while
     * another transaction writes, since followers are told in order.
     */
    public synchronized Uni<Void> tell(SqlTx tx) {
        if (!context.owner().cancelTimer(timer)) {
            return Uni.createFrom().voidItem();
        }
        List<Step> batch = taken();
        return tx.hold(task)
                .chain(() -> log.append(tx, subject, task.subjectId(), task.userId(), batch))
                .onTermination()
                .invoke(this::goOn);
    }

    /** All that was told so far has been written, or could not be. */
    public synchronized Uni<Void> told() {
        hurried = true;
        gatherNoMore();
        return quiet();
    }

    /** What was told and is not written yet: whoever ends the run writes it with what comes of it. */
    public synchronized Uni<List<Step>> rest() {
        ended = true;
        gatherNoMore();
        return quiet().map(ignored -> List.copyOf(taken()));
    }

    private Uni<Void> quiet() {
        CompletableFuture<Void> awaited = quiet;
        return Uni.createFrom().completionStage(awaited).emitOn(then -> context.runOnContext(ignored -> then.run()));
    }

    private void gatherNoMore() {
        if (context.owner().cancelTimer(timer)) {
            goOn();
        }
    }

    /** No transaction is under way. */
    private synchronized void goOn() {
        if (steps.isEmpty() || ended) {
            writing = false;
            quiet.complete(null);
        } else if (hurried) {
            writeNow();
        } else {
            timer = context.owner().setTimer(GATHERED.toMillis(), ignored -> writeNow());
        }
    }

    private void writeNow() {
        context.runOnContext(ignored -> write());
    }

    private void write() {
        List<Step> batch = taken();
        session.onConnection(task.caller(), tx -> write(tx, batch)).subscribe().with(written -> goOn(), failure -> {
            stop(failure);
            goOn();
        });
    }

    private Uni<Void> write(SqlTx tx, List<Step> batch) {
        // What it is about before the task, as whoever ends both does: neither waits for the other.
        return tx.query(subject.atWork(), task.subjectId())
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw new LeaseLost(task.id());
                    }
                })
                .chain(() -> tx.hold(task))
                .chain(() -> log.append(tx, subject, task.subjectId(), task.userId(), batch));
    }

    private synchronized List<Step> taken() {
        List<Step> batch = new ArrayList<>(steps);
        steps.clear();
        return batch;
    }

    /** Progress that is lost is no harm to the work. */
    private void stop(Throwable failure) {
        if (failure instanceof LeaseLost) {
            over.run();
        } else {
            LOG.warnf("progress not written: %s", failure.getClass().getName());
        }
    }
}
