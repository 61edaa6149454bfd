package dev.vitae.kit.tasks;

import dev.vitae.kit.caller.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A task that this process holds for now.
 *
 * @param payload the JSON it was enqueued with
 * @param headers the trace it continues
 * @param attempts how often it was begun, this time included; also the fencing token of the lease
 */
public record LeasedTask(
        UUID id, String kind, UUID subjectId, UUID userId, String payload, Map<String, String> headers, int attempts) {

    /** How long a process holds a task without renewing. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    /** Whose rows the handler sees. */
    public Caller caller() {
        return Caller.worker(userId);
    }

    LeasedTask next() {
        return new LeasedTask(id, kind, subjectId, userId, payload, headers, attempts + 1);
    }
}
