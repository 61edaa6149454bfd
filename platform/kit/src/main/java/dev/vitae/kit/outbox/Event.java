package dev.vitae.kit.outbox;

import dev.vitae.kit.session.StampedEntity;
import java.util.Map;
import java.util.UUID;

/**
 * A past-tense fact on its way out, sent as a CloudEvent 1.0 in Kafka's binary content mode.
 *
 * @param id becomes {@code ce_id}; consumers count an id once
 * @param topic {@code vitae.<service>.<aggregate>}
 * @param key the aggregate's id: events of one key stay in order
 * @param type the event's name, e.g. {@code GenerationCompleted}
 * @param payload written as JSON; identifiers, versions and numbers, never personal data
 * @param headers further Kafka headers
 */
public record Event(UUID id, String topic, String key, String type, Object payload, Map<String, String> headers) {

    public static Event of(String topic, UUID key, String type, Object payload) {
        return new Event(StampedEntity.newId(), topic, key.toString(), type, payload, Map.of());
    }
}
