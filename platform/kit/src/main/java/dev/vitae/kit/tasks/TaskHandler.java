package dev.vitae.kit.tasks;

import io.smallrye.mutiny.Uni;

/** Does one kind of durable work. It may run more than once; its effect is stored with {@code tx.complete(task)}. */
public interface TaskHandler {

    String kind();

    /** Does the work and ends with a transaction that stores the result and completes the task. */
    Uni<Void> run(LeasedTask task);

    /** The last attempt has failed: record that where a person sees it, in a transaction that completes the task. */
    Uni<Void> giveUp(LeasedTask task, Throwable failure);

    /** How often it is tried, with growing pauses (1 s, 2 s, 4 s …, at most 60 s). */
    default int attempts() {
        return 5;
    }

    /** Whether trying again could help. */
    default boolean worthRetrying(Throwable failure) {
        return true;
    }
}
