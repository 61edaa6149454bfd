package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.RecordedCalls;
import dev.vitae.generation.jobs.Outcome;
import dev.vitae.generation.jobs.RunFailed;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Says on a generation why it could not be done, and ends its task. */
@ApplicationScoped
class FailGeneration {

    private final TenantSession session;
    private final Generations generations;
    private final ProgressLog progress;
    private final GiveBack giveBack;
    private final Endings endings;

    FailGeneration(
            TenantSession session, Generations generations, ProgressLog progress, GiveBack giveBack, Endings endings) {
        this.session = session;
        this.generations = generations;
        this.progress = progress;
        this.giveBack = giveBack;
        this.endings = endings;
    }

    /** @param failure tells of the calls that nobody could be told of yet where it is a {@link RunFailed} */
    Uni<Void> fail(LeasedTask task, Throwable failure) {
        Throwable cause = RunFailed.causeOf(failure);
        List<AiCallRecorded> calls = RunFailed.untold(failure);
        String code = Outcome.code(cause);
        return session.inTransaction(task.caller(), tx -> generations
                        .locked(task.subjectId())
                        .chain(generation -> {
                            if (generation == null || !generation.status().isAtWork()) {
                                return Uni.createFrom().item(false);
                            }
                            generation.fail(code, RunFailed.lastCall(failure));
                            return giveBack.later(tx, generation)
                                    .chain(generations::flush)
                                    .chain(() -> progress.append(
                                            tx, generation.id(), generation.userId(), Stage.FAILED, told(code, cause)))
                                    .replaceWith(true);
                        })
                        .call(() -> RecordedCalls.tell(tx, calls))
                        .call(() -> tx.complete(task)))
                .invoke(failed -> {
                    if (failed) {
                        endings.failed(code);
                    }
                })
                .replaceWithVoid();
    }

    /** Which budget it was, where it was one. */
    private static Map<String, Object> told(String code, Throwable cause) {
        return cause instanceof Problem problem && code.equals(Budgets.EXHAUSTED) && problem.current() != null
                ? Map.of("failureCode", code, "budget", problem.current())
                : Map.of("failureCode", code);
    }
}
