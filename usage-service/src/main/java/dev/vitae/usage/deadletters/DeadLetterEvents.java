package dev.vitae.usage.deadletters;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what lies on the topics of dead letters. A letter that is sent twice is one. */
@ApplicationScoped
public class DeadLetterEvents {

    private final Inbox inbox;
    private final ObjectMapper json;

    DeadLetterEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("dead-letters")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consumeByPlace(
                "dead-letters", batch, EventHandler.statement(DeadLetters.KEEP, letter -> new ReceivedLetter(letter)
                        .row(json)));
    }
}
