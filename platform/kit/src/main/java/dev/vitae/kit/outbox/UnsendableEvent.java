package dev.vitae.kit.outbox;

/** A row of the outbox that is no record for Kafka. */
final class UnsendableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsendableEvent(Throwable cause) {
        super(cause);
    }
}
