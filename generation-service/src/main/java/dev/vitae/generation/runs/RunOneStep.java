package dev.vitae.generation.runs;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.workflows.StepKind;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import dev.vitae.press.limits.Uses;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Does the step at which a run is, on whichever replica picks it up. It may be begun more than once: what it has others make is
 * made once, and what it leaves is stored with the task of the next one.
 */
@ApplicationScoped
public class RunOneStep implements TaskHandler {

    /** With pauses of 1, 2, 4 … 60 s a neighbour may be away for two minutes. */
    /** There is more once a day or a month is over, which no task waits for. */
    private static final Set<String> USED_UP = Set.of(Budgets.EXHAUSTED, Uses.REACHED);

    private static final int ATTEMPTS = 8;

    private static final Duration LONGEST = Duration.ofMinutes(3);
    /** Other services say theirs, too. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

    private static final String OUR_FAULT = "run_failed";

    private final BeginStep begin;
    private final EndStep end;
    private final RunKeys keys;
    private final Map<StepKind, StepWork> works = new EnumMap<>(StepKind.class);
    private final int concurrency;

    RunOneStep(
            BeginStep begin,
            EndStep end,
            RunKeys keys,
            @All List<StepWork> works,
            @ConfigProperty(name = "vitae.runs.concurrency") int concurrency) {
        this.begin = begin;
        this.end = end;
        this.keys = keys;
        works.forEach(work -> work.kinds().forEach(kind -> this.works.put(kind, work)));
        this.concurrency = concurrency;
    }

    @Override
    public String kind() {
        return RunTasks.KIND;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Duration timeout() {
        return LONGEST;
    }

    @Override
    public int places() {
        return concurrency;
    }

    /** What is refused is refused again; who is busy or away may not be later. */
    @Override
    public boolean worthRetrying(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem.status() >= 500 || problem.status() == 429 && !USED_UP.contains(problem.code());
        }
        return !(failure instanceof StepFailed);
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return begin.begin(task).chain(job -> job.isEmpty() ? Uni.createFrom().voidItem() : perform(job.get()));
    }

    private Uni<Void> perform(StepJob job) {
        return works.get(job.kind()).perform(job).chain(result -> {
            if (result instanceof StepResult.Done done) {
                return end.left(job, done.outputs());
            }
            if (result instanceof StepResult.NotYet) {
                return end.notYet(job);
            }
            return result instanceof StepResult.NeedsKey
                    ? end.needsKey(job)
                    : Uni.createFrom().voidItem();
        });
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        return end.failed(task, code(failure), KeptFindings.of(failure)).invoke(() -> keys.forget(task.subjectId()));
    }

    private static String code(Throwable failure) {
        if (failure instanceof StepFailed step) {
            return step.code();
        }
        return failure instanceof Problem problem
                        && CODE.matcher(problem.code()).matches()
                ? problem.code()
                : OUR_FAULT;
    }
}
