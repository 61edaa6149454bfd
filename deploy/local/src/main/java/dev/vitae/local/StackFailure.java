package dev.vitae.local;

import java.util.concurrent.CompletionException;

/** Why the stack cannot start or go on: the message is the one line that a person reads. */
public final class StackFailure extends RuntimeException {
    public StackFailure(String line) {
        super(line);
    }

    public StackFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The one line of a failure that may have come from another thread. */
    static StackFailure of(RuntimeException failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof StackFailure known
                ? known
                : new StackFailure("The stack could not start: " + cause.getMessage(), cause);
    }
}
