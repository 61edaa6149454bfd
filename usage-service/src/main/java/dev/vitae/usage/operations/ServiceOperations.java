package dev.vitae.usage.operations;

import dev.vitae.kit.operations.Operations;
import java.time.Instant;
import java.util.List;

/**
 * How a service does.
 *
 * @param reachable where it is not, nothing else is known
 */
public record ServiceOperations(
        String service,
        boolean reachable,
        Instant startedAt,
        Operations.Status status,
        List<Operations.Check> checks,
        Operations.Requests requests,
        Operations.Outbox outbox,
        List<Operations.TaskQueue> tasks,
        List<Operations.Consumer> consumers) {

    static ServiceOperations of(Operations told) {
        return new ServiceOperations(
                told.service(),
                true,
                told.startedAt(),
                told.status(),
                told.checks(),
                told.requests(),
                told.outbox(),
                told.tasks(),
                told.consumers());
    }

    static ServiceOperations unreachable(String service) {
        return new ServiceOperations(service, false, null, null, null, null, null, null, null);
    }
}
