package dev.vitae.usage.ops.services;

import dev.vitae.kit.operations.Operations;
import dev.vitae.usage.operations.ServiceOperations;
import java.util.List;
import java.util.Locale;

/** How the services do, and what is stuck. */
public record ServicesView(List<ServiceOperations> services, List<Trouble> troubles) {

    public static ServicesView of(List<ServiceOperations> services) {
        return new ServicesView(services, Troubles.of(services));
    }

    /** {@code up}, {@code degraded}, {@code down} or {@code away}. */
    public String status(ServiceOperations service) {
        return service.reachable() ? service.status().name().toLowerCase(Locale.ROOT) : "away";
    }

    /** As a style. */
    public String mood(ServiceOperations service) {
        return switch (status(service)) {
            case "up" -> "good";
            case "degraded" -> "warn";
            default -> "bad";
        };
    }

    /** As a style. */
    public String mood(Operations.Check check) {
        return check.status() == Operations.Status.UP ? "good" : "bad";
    }

    /** Tasks that wait, of all kinds. */
    public long waiting(ServiceOperations service) {
        return service.tasks().stream().mapToLong(Operations.TaskQueue::waiting).sum();
    }

    /** How long the oldest task has been there, of all kinds. */
    public long oldestSeconds(ServiceOperations service) {
        return service.tasks().stream()
                .mapToLong(Operations.TaskQueue::oldestSeconds)
                .max()
                .orElse(0);
    }

    /** Events that are not taken in yet, of all topics. */
    public long lag(ServiceOperations service) {
        return service.consumers().stream().mapToLong(Operations.Consumer::lag).sum();
    }
}
