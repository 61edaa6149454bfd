package dev.vitae.generation.jobs;

import dev.vitae.kit.tasks.TaskHandler;
import java.time.Duration;

/** Work that neighbours and models are asked for: how long it may take, and when it is tried again. */
public interface ModelTask extends TaskHandler {

    /** With pauses of 1, 2, 4 … 60 s a neighbour may be away for two minutes. */
    @Override
    default int attempts() {
        return 8;
    }

    @Override
    default Duration timeout() {
        return Duration.ofMinutes(10);
    }

    @Override
    default boolean worthRetrying(Throwable failure) {
        return Outcome.worthRetrying(failure);
    }
}
