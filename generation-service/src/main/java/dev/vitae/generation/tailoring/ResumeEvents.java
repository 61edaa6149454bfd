package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Queues the removal of what belongs to a résumé that is gone. */
@ApplicationScoped
public class ResumeEvents {

    private final Inbox inbox;
    private final ObjectMapper json;

    ResumeEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("resumes")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("generations", batch, Map.of("ResumeDeleted", EventHandler.each(this::deleted)));
    }

    private Uni<Void> deleted(SqlTx tx, IncomingEvent event) {
        ResumeDeleted gone = event.payload(json, ResumeDeleted.class);
        return tx.enqueue(Task.of(ForgetResume.KIND, gone.resumeId(), gone.userId()));
    }

    /** What is read here of resume-service's fact. */
    record ResumeDeleted(UUID resumeId, UUID userId) {}
}
