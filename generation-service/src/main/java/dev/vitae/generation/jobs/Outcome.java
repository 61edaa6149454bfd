package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.limits.Uses;
import io.smallrye.mutiny.TimeoutException;
import java.util.Locale;
import java.util.Set;

/** What a failure of a run means. */
public final class Outcome {

    private static final Set<String> FINAL_REFUSALS =
            Set.of(Budgets.EXHAUSTED, Budgets.WITHOUT_PRICE, Budgets.SETTLED, Uses.REACHED);
    private static final String OUR_FAULT = "generation_failed";

    private Outcome() {}

    /** What is gone does not come back, what is refused is refused again, and what has cost money is not bought twice. */
    public static boolean worthRetrying(Throwable failure) {
        if (!(failure instanceof RunFailed run)) {
            // After so long it is models that were waited for.
            return !(failure instanceof TimeoutException);
        }
        if (run.hasCalled()) {
            return false;
        }
        if (run.getCause() instanceof PlatformOff) {
            return false;
        }
        if (run.getCause() instanceof Problem problem) {
            return problem.status() != 404 && !FINAL_REFUSALS.contains(problem.code());
        }
        return !(run.getCause() instanceof ModelFailure model) || model.isTransient();
    }

    /** Stable and part of the API; a failure that a person cannot do anything about is {@code generation_failed}. */
    public static String code(Throwable failure) {
        if (failure instanceof Problem problem) {
            return switch (problem.code()) {
                case Neighbours.NO_RESUME -> "resume_gone";
                case Neighbours.NO_VACANCY -> "vacancy_gone";
                case Neighbours.RESUME_SERVICE_AWAY,
                        Neighbours.VACANCY_SERVICE_AWAY,
                        Budgets.AWAY,
                        Budgets.EXHAUSTED,
                        Budgets.WITHOUT_PRICE,
                        Budgets.PLATFORM_OFF,
                        Uses.REACHED -> problem.code();
                default -> OUR_FAULT;
            };
        }
        if (failure instanceof PlatformOff) {
            return Budgets.PLATFORM_OFF;
        }
        if (failure instanceof ModelFailure model) {
            return "model_" + model.reason().name().toLowerCase(Locale.ROOT);
        }
        return OUR_FAULT;
    }
}
