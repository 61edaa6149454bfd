package dev.vitae.generation.llm;

import java.time.Duration;
import java.util.Optional;

/** A model gave no usable answer. The message never holds a key, a prompt or résumé text. */
public final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Reason {
        INVALID_KEY,
        RATE_LIMITED,
        CREDIT_EXHAUSTED,
        TIMEOUT,
        UNAVAILABLE,
        REFUSED,
        INVALID_ANSWER,
        CANCELLED
    }

    private final Reason reason;
    private final Duration retryAfter;

    public ModelFailure(Reason reason, String message) {
        this(reason, message, null);
    }

    /** @param retryAfter when the provider said that another try is welcome; may be null */
    public ModelFailure(Reason reason, String message, Duration retryAfter) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** How long the provider wants to be left alone. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the same request may succeed a little later. */
    public boolean isTransient() {
        return reason == Reason.RATE_LIMITED || reason == Reason.TIMEOUT || reason == Reason.UNAVAILABLE;
    }
}
