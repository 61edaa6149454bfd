package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.kit.database.DatabaseAway;
import dev.vitae.kit.session.LeaseLost;
import java.util.List;
import java.util.Optional;

/** A run ended without a result. Its message says the kind of the cause alone: others may quote what is the person's. */
public final class RunFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Calls calls;

    public RunFailed(Throwable cause, Calls calls) {
        super(cause.getClass().getSimpleName(), cause, false, false);
        this.calls = calls;
    }

    /** Whether it is for the run to say what a failure comes to: not where its task is another's, or its database is away. */
    public static boolean isOfTheRun(Throwable failure) {
        return !(failure instanceof LeaseLost) && !DatabaseAway.is(failure);
    }

    /** Whether a provider was asked before. */
    public boolean hasCalled() {
        return !calls.all().isEmpty();
    }

    /** What a run failed of; a failure that is no run's is its own. */
    public static Throwable causeOf(Throwable failure) {
        return failure instanceof RunFailed run ? run.getCause() : failure;
    }

    /** The last call to a model; empty where none was made, and of a failure that is no run's. */
    public static Optional<AiCallRecorded> lastCall(Throwable failure) {
        return failure instanceof RunFailed run
                ? run.calls.all().stream().reduce((before, last) -> last)
                : Optional.empty();
    }

    /** Calls that nobody could be told of yet; none of a failure that is no run's. */
    public static List<AiCallRecorded> untold(Throwable failure) {
        return failure instanceof RunFailed run ? run.calls.untold() : List.of();
    }
}
