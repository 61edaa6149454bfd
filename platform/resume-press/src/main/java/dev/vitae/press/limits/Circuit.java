package dev.vitae.press.limits;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a neighbour alone that is away: after some failures in a row it is asked once in a while, by one at a time, until it
 * answers.
 */
final class Circuit {

    private final int failuresInARow;
    private final long pause;
    private final LongSupplier nanos;
    private int failures;
    private long closedUntil;

    /** @param nanos a clock as {@link System#nanoTime} */
    Circuit(int failuresInARow, Duration pause, LongSupplier nanos) {
        this.failuresInARow = failuresInARow;
        this.pause = pause.toNanos();
        this.nanos = nanos;
    }

    /** Whether to ask now; whoever is told so while it is away is the one who tries for all. */
    synchronized boolean lets() {
        if (failures < failuresInARow) {
            return true;
        }
        if (nanos.getAsLong() - closedUntil < 0) {
            return false;
        }
        closedUntil = nanos.getAsLong() + pause;
        return true;
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, failuresInARow);
        if (failures == failuresInARow) {
            closedUntil = nanos.getAsLong() + pause;
        }
    }
}
