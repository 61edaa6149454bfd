package dev.vitae.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import java.util.UUID;

/** What identity-service tells of people who are gone. */
final class Erased {

    private Erased() {}

    static void erase(UUID person) {
        ObjectNode erased = (ObjectNode) JsonNodes.read(Contracts.sample("identity", "UserErased"));
        erased.put("userId", person.toString())
                .put("erasureId", UUID.randomUUID().toString());
        try (Events events = Events.connect()) {
            events.publish(
                    "vitae.identity.user",
                    CloudEvent.of(person.toString(), "UserErased", "/identity-service", erased.toString()));
        }
    }
}
