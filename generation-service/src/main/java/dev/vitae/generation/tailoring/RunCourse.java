package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.jobs.Cancellation;
import dev.vitae.generation.jobs.RunCall;
import dev.vitae.generation.jobs.RunCalls;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.progress.RunProgress;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * The course of one run: tells its followers what it has reached and what has passed the guard, also of an answer that is still
 * coming.
 */
final class RunCourse implements Course {

    private static final Logger LOG = Logger.getLogger(RunCourse.class);
    /** A check reads the whole of what has come so far, which may come in many pieces. */
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(250);

    private final RunCalls calls;
    private final RunProgress progress;
    private final Sections sections;

    RunCourse(RunCalls calls, RunProgress progress, Sections sections) {
        this.calls = calls;
        this.progress = progress;
        this.sections = sections;
    }

    Calls calls() {
        return calls.calls();
    }

    Cancellation cancellation() {
        return calls.cancellation();
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
    public Call call(Purpose purpose, FabricationGuard guard) {
        return new RunCall(calls, purpose) {

            private OptionalLong checked = OptionalLong.empty();

            @Override
            protected Uni<Void> alongside(SqlTx tx) {
                return progress.tell(tx);
            }

            @Override
            protected void reserving() {
                progress.tell(Stage.RESERVING);
            }

            @Override
            protected void reserved() {
                progress.tell(purpose == Purpose.TAILOR ? Stage.WRITING : Stage.REPAIRING);
            }

            /** What comes between two checks is told with the next, or at the end: there an answer that comes at once is told. */
            @Override
            public boolean listens() {
                long now = System.nanoTime();
                boolean due = now - checked.orElse(now) >= BETWEEN_CHECKS.toNanos();
                checked = due ? OptionalLong.of(now) : OptionalLong.of(checked.orElse(now));
                return due;
            }

            @Override
            public void partial(ResumeContent soFar) {
                try {
                    progress.tell(
                            sections.soFar(soFar, guard.checkStrictly(soFar).findings()));
                } catch (RuntimeException untold) {
                    // The whole is checked all the same: an answer that is paid for is not lost with a part of it.
                    LOG.warnf("sections not told: %s", untold.getClass().getName());
                }
            }
        };
    }
}
