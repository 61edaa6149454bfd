package dev.vitae.usage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** What the neighbours tell of a person: their own samples of their events. */
final class Told {

    static final String GENERATIONS = "vitae.generation.generation";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** Events of one key stay in order. */
    static CloudEvent of(String service, String type, UUID user, String key, Consumer<ObjectNode> change) {
        try {
            ObjectNode payload = (ObjectNode) JSON.readTree(Contracts.sample(service, type));
            payload.put("userId", user.toString());
            change.accept(payload);
            return CloudEvent.of(key, type, "/" + service + "-service", payload.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    static CloudEvent of(String service, String type, UUID user) {
        return of(service, type, user, UUID.randomUUID().toString(), payload -> {});
    }

    static CloudEvent generation(UUID user, String key) {
        return of("generation", "GenerationCompleted", user, key, payload -> {});
    }

    static CloudEvent generationAt(UUID user, Instant time) {
        return of("generation", "GenerationCompleted", user).with("ce_time", time.toString());
    }

    static void publish(String topic, CloudEvent... told) {
        try (Events events = Events.connect()) {
            for (CloudEvent event : told) {
                events.publish(topic, event);
            }
        }
    }
}
