package dev.vitae.generation.llm;

import java.util.function.LongSupplier;

/**
 * Leaves a provider alone for a while after failures in a row, or at once where the platform's key or credit is at
 * fault; then one call tries. A person's own key neither asks it nor tells it anything.
 */
final class Breaker {
    private final LlmSettings.Breaking settings;
    private final LongSupplier nanos;
    private int failures;
    private boolean open;
    private boolean trying;
    private long openedAt;

    Breaker(LlmSettings.Breaking settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
    }

    /** Whether a call may be made; its end must be told. */
    synchronized boolean admits() {
        if (!open) {
            return true;
        }
        boolean rested = nanos.getAsLong() - openedAt >= settings.rest().toNanos();
        if (!rested || trying) {
            return false;
        }
        trying = true;
        return true;
    }

    /** The provider answered, be it no. */
    synchronized void reached() {
        failures = 0;
        open = false;
        trying = false;
    }

    synchronized void failed(ModelFailure.Reason reason) {
        switch (reason) {
            case TIMEOUT, UNAVAILABLE -> failures++;
            case INVALID_KEY, CREDIT_EXHAUSTED -> failures = settings.failures();
            case RATE_LIMITED, CANCELLED -> {
                undecided();
                return;
            }
            case REFUSED, INVALID_ANSWER, INVALID_REQUEST -> {
                reached();
                return;
            }
        }
        if (trying || failures >= settings.failures()) {
            open = true;
            openedAt = nanos.getAsLong();
        }
        trying = false;
    }

    /** Nothing was learnt, or no call was made. */
    synchronized void undecided() {
        trying = false;
    }
}
