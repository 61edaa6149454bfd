package dev.vitae.local;

/** Why the stack cannot start or go on: the message is the one line that a person reads. */
public final class StackFailure extends RuntimeException {
    public StackFailure(String line) {
        super(line);
    }

    public StackFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
