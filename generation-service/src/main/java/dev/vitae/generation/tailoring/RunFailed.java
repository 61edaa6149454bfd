package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.AiCallRecorded;
import java.util.List;

/** A run ended without a result. Its message says the kind of the cause alone: others may quote what is the person's. */
final class RunFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<AiCallRecorded> calls;

    RunFailed(Throwable cause, List<AiCallRecorded> calls) {
        super(cause.getClass().getSimpleName(), cause, false, false);
        this.calls = List.copyOf(calls);
    }

    /** What was asked of providers before; not told yet. */
    List<AiCallRecorded> calls() {
        return calls;
    }
}
