package dev.vitae.generation.resources;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/**
 * A resource is gone; its forks stay. Schema in {@code events/ResourceDeleted.schema.json}.
 *
 * @param tenantId null outside a tenant
 */
record ResourceDeleted(UUID resourceId, UUID userId, UUID tenantId) {

    static Event event(Resource resource) {
        return Event.of(
                ResourceChanged.TOPIC,
                resource.id(),
                "ResourceDeleted",
                new ResourceDeleted(resource.id(), resource.userId(), resource.tenantId()));
    }
}
