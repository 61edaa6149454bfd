package dev.vitae.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.CompletionException;

/** Why the stack cannot start or go on: the message is the one line that a person reads. */
public final class StackFailure extends RuntimeException {
    public StackFailure(String line) {
        super(line);
    }

    public StackFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The one line of any failure, also of one from another thread. */
    static StackFailure of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackFailure known) {
                return known;
            }
            if (cause instanceof AccessDeniedException denied) {
                return new StackFailure("No permission to use " + denied.getFile() + ".", failure);
            }
            if (cause instanceof IOException) {
                return new StackFailure("Vitae cannot read or write: " + firstLine(cause), failure);
            }
        }
        return new StackFailure("Vitae cannot go on: " + firstLine(root(failure)), failure);
    }

    private static Throwable root(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? root(failure.getCause())
                : failure;
    }

    private static String firstLine(Throwable failure) {
        return failure.toString().lines().findFirst().orElseThrow();
    }
}
