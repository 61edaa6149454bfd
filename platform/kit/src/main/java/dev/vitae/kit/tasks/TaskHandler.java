package dev.vitae.kit.tasks;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Does one kind of durable work. It may run more than once; its effect is stored with {@code tx.complete(task)}. */
public interface TaskHandler {

    String kind();

    /** Does the work and ends with a transaction that stores the result and completes the task. */
    Uni<Void> run(LeasedTask task);

    /**
     * The last attempt has failed (with an {@link AttemptLost} when its process died): record that where a person sees it,
     * in a transaction that completes the task.
     */
    Uni<Void> giveUp(LeasedTask task, Throwable failure);

    /** How often it is tried, with growing pauses (1 s, 2 s, 4 s …, at most 60 s). */
    default int attempts() {
        return 5;
    }

    /** How long one attempt may take; then it has failed; if it ends all the same, the first to complete the task counts. */
    default Duration timeout() {
        return Duration.ofMinutes(2);
    }

    /**
     * How many tasks of this kind one process runs at a time, in places of their own; 0 for work that shares the places of
     * {@code vitae.tasks.concurrency} with all other kinds.
     */
    default int places() {
        return 0;
    }

    /** Whether trying again could help. */
    default boolean worthRetrying(Throwable failure) {
        return true;
    }
}
