package dev.vitae.generation.failures;

import dev.vitae.kit.problem.Problem;
import java.util.Optional;

/** Codes of failures, as parameters name them. */
public final class FailureCodes {

    private FailureCodes() {}

    /** Fails with 400 {@code failure_code_invalid}. */
    public static void check(Optional<String> wanted) {
        if (wanted.filter(code -> !code.matches("[a-z_]{1,60}")).isPresent()) {
            throw Problem.badRequest("failure_code_invalid", "failureCode is a code such as model_timeout.");
        }
    }
}
