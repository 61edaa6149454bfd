package dev.vitae.generation.runs;

import dev.vitae.generation.resources.ResourceType;
import dev.vitae.kit.outbox.Event;
import java.time.Duration;
import java.util.UUID;

/**
 * All steps of a run are done. Schema in {@code events/ResourceRunCompleted.schema.json}.
 *
 * @param tenantId null outside a tenant
 * @param durationMs from its beginning, waiting included
 */
record ResourceRunCompleted(
        UUID runId,
        UUID resourceId,
        ResourceType resourceType,
        UUID userId,
        UUID tenantId,
        int steps,
        long durationMs) {

    static final String TOPIC = "vitae.generation.resource-run";

    static Event event(ResourceRun run, int steps) {
        return Event.of(
                TOPIC,
                run.id(),
                "ResourceRunCompleted",
                new ResourceRunCompleted(
                        run.id(),
                        run.resourceId(),
                        run.resourceType(),
                        run.userId(),
                        run.tenantId(),
                        steps,
                        Duration.between(run.startedAt(), run.endedAt()).toMillis()));
    }
}
