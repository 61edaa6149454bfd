package dev.vitae.generation.tailoring;

import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Does what {@link RequestGeneration} queued, on whichever replica picks it up. It may be begun more than once; what
 * comes of it is stored once, with the end of the task. No transaction is open while others are asked or words chosen.
 */
@ApplicationScoped
public class RunGeneration implements TaskHandler {

    static final String KIND = "generation.run";

    /** With pauses of 1, 2, 4 … 60 s a neighbour may be away for two minutes. */
    private static final int ATTEMPTS = 8;

    private final TenantSession session;
    private final Generations generations;
    private final ProgressLog progress;
    private final Neighbours neighbours;
    private final TailorResume tailor;
    private final CompleteGeneration complete;
    private final FailGeneration fail;

    RunGeneration(
            TenantSession session,
            Generations generations,
            ProgressLog progress,
            Neighbours neighbours,
            TailorResume tailor,
            CompleteGeneration complete,
            FailGeneration fail) {
        this.session = session;
        this.generations = generations;
        this.progress = progress;
        this.neighbours = neighbours;
        this.tailor = tailor;
        this.complete = complete;
        this.fail = fail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    /** What is gone does not come back, and what a model refuses it refuses again. */
    @Override
    public boolean worthRetrying(Throwable failure) {
        boolean gone = failure instanceof Problem problem && problem.status() == 404;
        boolean refused = failure instanceof ModelFailure model && !model.isTransient();
        return !gone && !refused;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        long begun = System.nanoTime();
        return begin(task).chain(job -> job.isEmpty() ? Uni.createFrom().voidItem() : work(task, job.get(), begun));
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        return fail.fail(task, failure);
    }

    /** Nothing is left to do for a generation that was cancelled or removed. */
    private Uni<Optional<Job>> begin(LeasedTask task) {
        return session.inTransaction(
                task.caller(), tx -> generations.locked(task.subjectId()).chain(generation -> {
                    if (generation == null || !generation.status().isAtWork()) {
                        return tx.complete(task).replaceWith(Optional.empty());
                    }
                    Uni<Void> told = generation.start(Instant.now())
                            ? progress.append(tx, generation.id(), generation.userId(), Stage.RUNNING, Map.of())
                            : Uni.createFrom().voidItem();
                    return told.replaceWith(
                            Optional.of(new Job(generation.resumeId(), generation.vacancyId(), generation.asOf())));
                }));
    }

    private Uni<Void> work(LeasedTask task, Job job, long begun) {
        return Uni.combine()
                .all()
                .unis(
                        neighbours.resume(task.userId(), job.resumeId()),
                        neighbours.vacancy(task.userId(), job.vacancyId()))
                .asTuple()
                .chain(sources -> tailor.tailor(sources.getItem1(), sources.getItem2(), job.asOf(), begun))
                .chain(result -> complete.complete(task, result));
    }
}
