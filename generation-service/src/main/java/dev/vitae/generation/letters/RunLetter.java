package dev.vitae.generation.letters;

import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.jobs.ModelRuns;
import dev.vitae.generation.jobs.ModelTask;
import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.RunCalls;
import dev.vitae.generation.jobs.RunFailed;
import dev.vitae.generation.jobs.RunningCalls;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes what {@link AskForLetter} queued, on whichever replica picks it up; with the person's own key on the one that has it.
 * As a generation's run, it may be begun more than once, and what comes of it is stored once.
 */
@ApplicationScoped
public class RunLetter implements ModelTask {

    static final String KIND = "cover_letter.run";

    private static final String TABLE = "cover_letters";

    private final KeepLetterJob keep;
    private final LetterSources sources;
    private final ReadSwitches switches;
    private final ModelRuns runs;
    private final OwnKeys ownKeys;
    private final RunningCalls running;
    private final WriteLetter write;
    private final int concurrency;

    RunLetter(
            KeepLetterJob keep,
            LetterSources sources,
            ReadSwitches switches,
            ModelRuns runs,
            OwnKeys ownKeys,
            RunningCalls running,
            WriteLetter write,
            @ConfigProperty(name = "vitae.letters.concurrency") int concurrency) {
        this.keep = keep;
        this.sources = sources;
        this.switches = switches;
        this.runs = runs;
        this.ownKeys = ownKeys;
        this.running = running;
        this.write = write;
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
        return keep.begin(task)
                .chain(job -> job.isEmpty() ? Uni.createFrom().voidItem() : work(task, job.get(), begun))
                .invoke(() -> ownKeys.forget(task));
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        return keep.fail(task, failure).invoke(() -> ownKeys.forget(task));
    }

    private Uni<Void> work(LeasedTask task, LetterJob job, long begun) {
        RunCalls calls = runs.calls(TABLE, task, job);
        return running.during(task.subjectId(), calls.cancellation(), () -> written(task, job, calls, begun))
                .chain(result -> keep.complete(task, result, calls.calls().untold()))
                .onFailure(RunFailed::isOfTheRun)
                .transform(failure -> new RunFailed(failure, calls.calls()));
    }

    private Uni<LetterResult> written(LeasedTask task, LetterJob job, RunCalls calls, long begun) {
        return switches.current()
                .chain(switched -> sources.of(task.caller(), task.userId(), job.generationId(), job.instructions())
                        .chain(request -> write.write(runs.model(job, switched), request, calls, begun)));
    }
}
