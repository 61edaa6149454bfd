package dev.vitae.generation.tailoring;

import dev.vitae.generation.jobs.ModelRuns;
import dev.vitae.generation.jobs.ModelTask;
import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.RunCalls;
import dev.vitae.generation.jobs.RunFailed;
import dev.vitae.generation.jobs.RunningCalls;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.neighbours.Sources;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.RunProgress;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.progress.Subject;
import dev.vitae.generation.tailoring.BeginGeneration.Begun;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Does what {@link RequestGeneration} queued, on whichever replica picks it up; with the person's own key on the one that has
 * it. It may be begun more than once; what comes of it is stored once, with the end of the task. No transaction is open while
 * others are asked or words chosen.
 */
@ApplicationScoped
public class RunGeneration implements ModelTask {

    static final String KIND = "generation.run";

    private static final String TABLE = "generations";

    private final BeginGeneration begin;
    private final Neighbours neighbours;
    private final ModelRuns runs;
    private final OwnKeys ownKeys;
    private final RunningCalls running;
    private final TailorResume tailor;
    private final CompleteGeneration complete;
    private final FailGeneration fail;
    private final TenantSession session;
    private final ProgressLog progress;
    private final int concurrency;

    RunGeneration(
            BeginGeneration begin,
            Neighbours neighbours,
            ModelRuns runs,
            OwnKeys ownKeys,
            RunningCalls running,
            TailorResume tailor,
            CompleteGeneration complete,
            FailGeneration fail,
            TenantSession session,
            ProgressLog progress,
            @ConfigProperty(name = "vitae.generation.concurrency") int concurrency) {
        this.begin = begin;
        this.neighbours = neighbours;
        this.runs = runs;
        this.ownKeys = ownKeys;
        this.running = running;
        this.tailor = tailor;
        this.complete = complete;
        this.fail = fail;
        this.session = session;
        this.progress = progress;
        this.concurrency = concurrency;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int places() {
        return concurrency;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        long begun = System.nanoTime();
        return begin.begin(task)
                .chain(job -> job.isEmpty() ? Uni.createFrom().voidItem() : work(task, job.get(), begun))
                .invoke(() -> ownKeys.forget(task));
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        return fail.fail(task, failure).invoke(() -> ownKeys.forget(task));
    }

    private Uni<Void> work(LeasedTask task, Begun start, long begun) {
        return toldBefore(task, start)
                .chain(before -> work(task, start, course(task, start.job(), new Sections(before)), begun));
    }

    private Uni<List<String>> toldBefore(LeasedTask task, Begun start) {
        return start.first()
                ? Uni.createFrom().item(List.of())
                : session.onConnection(task.caller(), tx -> progress.sections(tx, task.subjectId()));
    }

    private Uni<Void> work(LeasedTask task, Begun start, RunCourse course, long begun) {
        return running.during(task.subjectId(), course.cancellation(), () -> tailored(task, start, course, begun)
                        .invoke(() -> course.reached(Stage.STORING)))
                .onFailure()
                .call(() -> course.progress().told())
                .chain(result -> course.progress()
                        .rest()
                        .chain(untold -> complete.complete(
                                task, result, untold, course.calls().untold())))
                .onFailure(RunFailed::isOfTheRun)
                .transform(failure -> new RunFailed(failure, course.calls()));
    }

    private RunCourse course(LeasedTask task, Job job, Sections sections) {
        RunCalls calls = runs.calls(TABLE, task, job);
        RunProgress told = new RunProgress(
                session, progress, Subject.GENERATION, Vertx.currentContext(), task, calls.cancellation()::cancel);
        return new RunCourse(calls, told, sections);
    }

    private Uni<GenerationResult> tailored(LeasedTask task, Begun start, RunCourse course, long begun) {
        course.reached(Stage.READING);
        Job job = start.job();
        return sources(task, job)
                .chain(sources -> tailor.tailor(runs.model(job, start.switched()), sources, job, course, begun));
    }

    private Uni<Sources> sources(LeasedTask task, Job job) {
        return Uni.combine()
                .all()
                .unis(
                        neighbours.resume(task.userId(), job.resumeId()),
                        neighbours.vacancy(task.userId(), job.vacancyId()))
                .with(Sources::new);
    }
}
