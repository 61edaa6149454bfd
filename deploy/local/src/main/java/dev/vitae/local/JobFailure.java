package dev.vitae.local;

/** What went wrong on the way through the API: the message is the one line that a person reads. */
public final class JobFailure extends RuntimeException {
    public JobFailure(String line) {
        super(line);
    }

    public JobFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
