package dev.vitae.generation.llm;

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

    public ModelFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the same request may succeed a little later. */
    public boolean isTransient() {
        return reason == Reason.RATE_LIMITED || reason == Reason.TIMEOUT || reason == Reason.UNAVAILABLE;
    }
}
