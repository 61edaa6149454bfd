package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Calls;
import java.util.List;

/** A run ended without a result. Its message says the kind of the cause alone: others may quote what is the person's. */
public final class RunFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Calls calls;

    public RunFailed(Throwable cause, Calls calls) {
        super(cause.getClass().getSimpleName(), cause, false, false);
        this.calls = calls;
    }

    /** Whether a provider was asked before. */
    public boolean hasCalled() {
        return !calls.all().isEmpty();
    }

    /** Calls that nobody could be told of yet. */
    public List<AiCallRecorded> untold() {
        return calls.untold();
    }
}
