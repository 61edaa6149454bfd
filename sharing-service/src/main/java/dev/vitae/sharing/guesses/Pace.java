package dev.vitae.sharing.guesses;

import java.time.Duration;
import java.util.Optional;

/** Lets so many a second pass at once; who comes beyond that waits, each a bit longer, and nobody longer than the longest. */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long apart;
    private final Duration longest;
    private long due;
    private boolean begun;

    Pace(int perSecond, Duration longest) {
        this.apart = SECOND / Math.max(1, perSecond);
        this.longest = longest;
    }

    Duration longest() {
        return longest;
    }

    /** How long to wait; empty where it were too long. */
    synchronized Optional<Duration> next(long now) {
        long next = (!begun || due - now < 0 ? now : due) + apart;
        long wait = next - now - SECOND;
        if (wait > longest.toNanos()) {
            return Optional.empty();
        }
        begun = true;
        due = next;
        return Optional.of(wait <= 0 ? Duration.ZERO : Duration.ofNanos(wait));
    }
}
