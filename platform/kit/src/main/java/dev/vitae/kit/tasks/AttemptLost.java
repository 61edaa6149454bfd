package dev.vitae.kit.tasks;

/** The process that made the last attempt died, or hung, without saying what became of it: it may be the task's doing. */
public final class AttemptLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AttemptLost(int attempts) {
        super("no outcome after " + attempts + " attempts");
    }
}
