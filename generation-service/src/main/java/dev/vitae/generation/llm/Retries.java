package dev.vitae.generation.llm;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Whether and when a failed call is made again. */
final class Retries {
    private final LlmSettings.Limits limits;
    private final DoubleSupplier random;

    /** @param random from 0 to 1 */
    Retries(LlmSettings.Limits limits, DoubleSupplier random) {
        this.limits = limits;
        this.random = random;
    }

    /**
     * The pause before the next call; empty where another would not help.
     *
     * @param made calls so far
     * @param begun whether the answer had begun
     * @param spent since the first call
     */
    Optional<Duration> pause(ModelFailure failure, int made, boolean begun, Duration spent) {
        boolean helps =
                switch (failure.reason()) {
                    case RATE_LIMITED, UNAVAILABLE -> true;
                    case TIMEOUT -> !begun;
                    default -> false;
                };
        if (!helps || made >= limits.attempts()) {
            return Optional.empty();
        }
        Duration own = part(limits.firstPause().multipliedBy(1L << (made - 1)));
        Duration pause = failure.retryAfter().map(own::plus).orElse(own);
        boolean bearable = failure.retryAfter().orElse(Duration.ZERO).compareTo(limits.longestPause()) <= 0;
        boolean inTime = spent.plus(pause).compareTo(limits.timeout()) < 0;
        return bearable && inTime ? Optional.of(pause) : Optional.empty();
    }

    /** A random part of the second half, so that those who failed together do not come back together. */
    private Duration part(Duration whole) {
        return Duration.ofNanos((long) (whole.toNanos() * (0.5 + random.getAsDouble() / 2)));
    }
}
