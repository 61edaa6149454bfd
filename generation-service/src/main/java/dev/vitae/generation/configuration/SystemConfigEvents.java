package dev.vitae.generation.configuration;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** An operator has changed a switch: the next run goes by it. */
@ApplicationScoped
public class SystemConfigEvents {

    private final Inbox inbox;
    private final ObjectMapper json;

    SystemConfigEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("system-configs")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "switches",
                batch,
                Map.of(
                        "SystemConfigChanged",
                        EventHandler.each((tx, event) ->
                                KeepSwitches.keep(tx, List.of(event.payload(json, SystemConfig.class))))));
    }
}
