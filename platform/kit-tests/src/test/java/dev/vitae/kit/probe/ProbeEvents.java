package dev.vitae.kit.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** A consumer that writes what it hears, and answers with an event of its own. */
@ApplicationScoped
public class ProbeEvents {

    private static final Logger LOG = Logger.getLogger(ProbeEvents.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Inbox inbox;

    public ProbeEvents(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("probes")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("probe", batch, Map.of("WordSaid", EventHandler.each(this::said)));
    }

    private Uni<Void> said(SqlTx tx, IncomingEvent event) {
        UUID user = UUID.fromString(event.record().key());
        String word = event.payload(JSON, Said.class).word();
        return tx.execute("insert into probe (id, user_id, word) values ($1, $2, $3)", UUID.randomUUID(), user, word)
                .invoke(() -> LOG.infof("heard %s", word))
                .chain(() -> tx.publish(Event.of("vitae.kit.echo", user, "WordHeard", Map.of())));
    }

    record Said(String word) {}
}
