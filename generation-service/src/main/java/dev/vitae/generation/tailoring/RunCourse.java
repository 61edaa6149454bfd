package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Wish;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.ModelCall;
import dev.vitae.generation.llm.PlannedCall;
import dev.vitae.generation.progress.RunProgress;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.tasks.LeasedTask;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The course of one run: tells its followers what it has reached and what has passed the guard, sets money aside before each
 * call with the platform's key, notes every call, and ends a call that nobody waits for.
 */
final class RunCourse implements Course {

    private static final Logger LOG = Logger.getLogger(RunCourse.class);
    private static final Duration LONGEST_RESERVATION = Duration.ofSeconds(15);

    private final LeasedTask task;
    private final RunProgress progress;
    private final Cancellation cancellation;
    private final Budgets budgets;
    private final Calls calls;
    private final Optional<ApiKey> ownKey;
    private final Sections sections;

    RunCourse(
            LeasedTask task,
            RunProgress progress,
            Cancellation cancellation,
            Budgets budgets,
            Calls calls,
            Optional<ApiKey> ownKey,
            Sections sections) {
        this.task = task;
        this.progress = progress;
        this.cancellation = cancellation;
        this.budgets = budgets;
        this.calls = calls;
        this.ownKey = ownKey;
        this.sections = sections;
    }

    Calls calls() {
        return calls;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    RunProgress progress() {
        return progress;
    }

    @Override
    public void reached(Stage stage) {
        progress.tell(stage);
    }

    @Override
    public void guarded(ResumeContent content) {
        progress.tell(sections.whole(content));
    }

    @Override
    public Call call(Purpose purpose, ResumeContent source) {
        return new Call() {

            @Override
            public Optional<ApiKey> key() {
                return ownKey;
            }

            @Override
            public boolean cancelled() {
                return cancellation.cancelled();
            }

            @Override
            public void onCancel(Runnable abort) {
                cancellation.onCancel(abort);
            }

            @Override
            public void beginning(PlannedCall planned) {
                if (ownKey.isEmpty()) {
                    reserve(purpose, planned);
                }
            }

            @Override
            public void partial(ResumeContent soFar) {
                try {
                    progress.tell(sections.soFar(
                            soFar, FabricationGuard.check(source, soFar).findings()));
                } catch (RuntimeException untold) {
                    // The whole is checked all the same: an answer that is paid for is not lost with a part of it.
                    LOG.warnf("sections not told: %s", untold.getClass().getName());
                }
            }

            @Override
            public void answered(ModelCall ended) {
                calls.ended(purpose, ended);
            }
        };
    }

    private void reserve(Purpose purpose, PlannedCall planned) {
        progress.tell(Stage.RESERVING);
        Wish wish = Wish.of(task.subjectId(), purpose, planned);
        calls.reserved(
                purpose,
                planned,
                budgets.reserve(task.userId(), wish, planned.attempt()).await().atMost(LONGEST_RESERVATION));
        progress.tell(purpose == Purpose.TAILOR ? Stage.WRITING : Stage.REPAIRING);
    }
}
