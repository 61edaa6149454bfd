package dev.vitae.kit.work;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves somebody alone who is away: after some failures in a row they are asked once in a while, by one at a time, until they
 * answer. Who was let through to try and never tells how it went keeps nobody waiting for longer than that while.
 */
public final class Circuit {

    private final int failuresInARow;
    private final long rest;
    private final LongSupplier nanos;
    private int failures;
    private long openUntil;
    private boolean trying;

    /** @param nanos a clock as {@link System#nanoTime} */
    public Circuit(int failuresInARow, Duration rest, LongSupplier nanos) {
        this.failuresInARow = failuresInARow;
        this.rest = rest.toNanos();
        this.nanos = nanos;
    }

    /** Whether to ask now; whoever is told so while they are away is the one who tries for all. */
    public synchronized boolean lets() {
        if (failures < failuresInARow) {
            return true;
        }
        if (nanos.getAsLong() - openUntil < 0) {
            return false;
        }
        openUntil = nanos.getAsLong() + rest;
        trying = true;
        return true;
    }

    /** They are there. */
    public synchronized void answered() {
        failures = 0;
        trying = false;
    }

    public synchronized void failed() {
        failures = Math.min(failures + 1, failuresInARow);
        open();
    }

    /** There is no sense in asking any more. */
    public synchronized void failedForGood() {
        failures = failuresInARow;
        open();
    }

    /** Who tried has learnt nothing: the next one may try. */
    public synchronized void learntNothing() {
        if (trying) {
            openUntil = nanos.getAsLong();
            trying = false;
        }
    }

    private void open() {
        trying = false;
        if (failures == failuresInARow) {
            openUntil = nanos.getAsLong() + rest;
        }
    }
}
