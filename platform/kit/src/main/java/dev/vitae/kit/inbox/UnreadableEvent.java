package dev.vitae.kit.inbox;

/** An event whose payload is not what its type promises: it goes to the dead letters at once. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String type, Throwable cause) {
        super("payload of " + type, cause);
    }
}
