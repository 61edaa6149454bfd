package dev.vitae.generation.resources;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/**
 * A resource is new, or says or shows something else. Schema in {@code events/ResourceChanged.schema.json}.
 *
 * @param tenantId null outside a tenant
 */
record ResourceChanged(UUID resourceId, int version, UUID userId, UUID tenantId, ResourceType resourceType) {

    static final String TOPIC = "vitae.generation.resource";

    static Event event(Resource resource) {
        return Event.of(
                TOPIC,
                resource.id(),
                "ResourceChanged",
                new ResourceChanged(
                        resource.id(),
                        resource.version(),
                        resource.userId(),
                        resource.tenantId(),
                        resource.resourceType()));
    }
}
