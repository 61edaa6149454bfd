package dev.vitae.generation.failures;

import dev.vitae.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which failures are listed: those of so many times 24 hours up to now, of a kind and with a code; nothing means all. */
record FailureFilter(int days, Optional<String> kind, Optional<String> failureCode) {

    private static final Set<String> KINDS = Set.of("generation", "cover_letter", "answer", "run");
    private static final int MOST = 90;

    /** Fails with 400 {@code days_invalid}, {@code kind_invalid} or {@code failure_code_invalid}. */
    FailureFilter {
        if (days < 1 || days > MOST) {
            throw invalidDays();
        }
        if (kind.filter(it -> !KINDS.contains(it)).isPresent()) {
            throw Problem.badRequest("kind_invalid", "kind is generation, cover_letter, answer or run.");
        }
        FailureCodes.check(failureCode);
    }

    /** As parameters say it. */
    static FailureFilter of(String days, Optional<String> kind, Optional<String> failureCode) {
        if (!days.matches("[0-9]{1,2}")) {
            throw invalidDays();
        }
        return new FailureFilter(Integer.parseInt(days), kind, failureCode);
    }

    Instant since(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    private static Problem invalidDays() {
        return Problem.badRequest("days_invalid", "days is a number from 1 to " + MOST + ".");
    }
}
