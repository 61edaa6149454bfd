package dev.vitae.kit.probe;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer without an inbox: its first event closes it. */
@ApplicationScoped
public class DoomedEvents {

    @Incoming("doomed")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return Uni.createFrom().failure(new IllegalStateException("as prescribed"));
    }
}
