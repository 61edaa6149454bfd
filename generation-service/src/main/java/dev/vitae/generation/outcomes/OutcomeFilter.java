package dev.vitae.generation.outcomes;

import dev.vitae.generation.failures.FailureCodes;
import dev.vitae.kit.problem.Problem;
import java.util.Optional;
import java.util.Set;

/** Which outcomes are listed; nothing means all. */
record OutcomeFilter(Optional<String> status, Optional<String> failureCode) {

    private static final Set<String> STATUSES =
            Set.of("queued", "running", "completed", "failed", "cancelled", "needs_key");

    /** Fails with 400 {@code status_invalid} or {@code failure_code_invalid}. */
    OutcomeFilter {
        if (status.filter(it -> !STATUSES.contains(it)).isPresent()) {
            throw Problem.badRequest("status_invalid", "status is one of those that a generation can have.");
        }
        FailureCodes.check(failureCode);
    }
}
