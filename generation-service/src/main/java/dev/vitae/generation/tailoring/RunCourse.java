package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.budgets.Reservation;
import dev.vitae.generation.budgets.Wish;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.llm.ApiKey;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.ModelCall;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.llm.PlannedCall;
import dev.vitae.generation.progress.RunProgress;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.tasks.LeasedTask;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * The course of one run: tells its followers what it has reached and what has passed the guard, sets money aside before each
 * call with the platform's key, notes every call, and ends a call that nobody waits for.
 */
final class RunCourse implements Course {

    private static final Logger LOG = Logger.getLogger(RunCourse.class);
    /** A check reads the whole of what has come so far, which may come in many pieces. */
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(250);

    private static final Duration LONGEST_RESERVATION = Duration.ofSeconds(15);
    private static final Duration LONGEST_NOTE = Duration.ofSeconds(10);

    private final LeasedTask task;
    private final Job job;
    private final RunProgress progress;
    private final Cancellation cancellation;
    private final Budgets budgets;
    private final NoteCalls notes;
    private final Executor context;
    private final Calls calls;
    private final Optional<ApiKey> ownKey;
    private final Sections sections;

    /** @param context on which transactions run */
    RunCourse(
            LeasedTask task,
            Job job,
            RunProgress progress,
            Cancellation cancellation,
            Budgets budgets,
            NoteCalls notes,
            Executor context,
            Calls calls,
            Optional<ApiKey> ownKey,
            Sections sections) {
        this.task = task;
        this.job = job;
        this.progress = progress;
        this.cancellation = cancellation;
        this.budgets = budgets;
        this.notes = notes;
        this.context = context;
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

            private OptionalLong checked = OptionalLong.empty();

            /** What comes between two checks is told with the next, or at the end: there an answer that comes at once is told. */
            @Override
            public void partial(ResumeContent soFar) {
                long now = System.nanoTime();
                if (now - checked.orElse(now) < BETWEEN_CHECKS.toNanos()) {
                    checked = OptionalLong.of(checked.orElse(now));
                    return;
                }
                checked = OptionalLong.of(now);
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
                tell(calls.ended(purpose, ended));
            }
        };
    }

    private void reserve(Purpose purpose, PlannedCall planned) {
        progress.tell(Stage.RESERVING);
        Wish wish = Wish.of(task.subjectId(), purpose, planned);
        Reservation reservation =
                budgets.reserveWithin(LONGEST_RESERVATION, task.userId(), wish, job.tries(), planned.attempt());
        if (reservation.id().equals(job.reservationId())) {
            takeUp(reservation);
        }
        calls.reserved(purpose, planned, reservation);
        progress.tell(purpose == Purpose.TAILOR ? Stage.WRITING : Stage.REPAIRING);
    }

    /** What was set aside by the request is spent from here on. */
    private void takeUp(Reservation reservation) {
        boolean wanted = notes.begins(task).runSubscriptionOn(context).await().atMost(LONGEST_NOTE);
        if (!wanted) {
            budgets.release(task.userId(), reservation.id()).await().atMost(LONGEST_RESERVATION);
            throw new ModelFailure(ModelFailure.Reason.CANCELLED, "called off before the call");
        }
    }

    /** What cannot be told now is told with what comes of the run. */
    private void tell(AiCallRecorded call) {
        try {
            notes.ended(task, call).runSubscriptionOn(context).await().atMost(LONGEST_NOTE);
            calls.told(call);
        } catch (RuntimeException failure) {
            LOG.warnf("call not told yet: %s", failure.getClass().getName());
        }
    }
}
