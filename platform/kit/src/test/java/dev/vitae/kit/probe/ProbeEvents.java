package dev.vitae.kit.probe;

import dev.vitae.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer that writes what it hears, and answers with an event of its own. */
@ApplicationScoped
public class ProbeEvents {

    private final Inbox inbox;

    public ProbeEvents(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("probes")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("probe", batch, Map.of("WordSaid", (tx, event) -> tx.execute(
                        "insert into probe (id, user_id, word) values ($1, $2, $3)",
                        UUID.randomUUID(),
                        UUID.fromString(event.record().key()),
                        event.payload(new com.fasterxml.jackson.databind.ObjectMapper(), Said.class)
                                .word())
                .chain(() -> tx.publish(dev.vitae.kit.outbox.Event.of(
                        "vitae.kit.echo", UUID.fromString(event.record().key()), "WordHeard", Map.of())))));
    }

    record Said(String word) {}
}
