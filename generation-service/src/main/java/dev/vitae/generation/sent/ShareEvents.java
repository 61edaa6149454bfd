package dev.vitae.generation.sent;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes which generated résumé is behind a share: who sends the share sends a version of that, also once it has ended. */
@ApplicationScoped
public class ShareEvents {

    private static final String CREATED = "insert into shared_resumes (share_id, user_id, generated_resume_id) "
            + "values ($1, $2, $3) on conflict (share_id) do nothing";

    private final Inbox inbox;
    private final ObjectMapper json;

    ShareEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("shares")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(JobEvents.CONSUMER, batch, Map.of("ShareCreated", EventHandler.each(this::created)));
    }

    private Uni<Void> created(SqlTx tx, IncomingEvent event) {
        ShareCreated share = event.payload(json, ShareCreated.class);
        return share.kind().equals("generated_resume")
                ? tx.execute(CREATED, share.shareId(), share.userId(), share.subjectId())
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** What is read here of sharing-service's fact. */
    record ShareCreated(UUID shareId, UUID userId, String kind, UUID subjectId) {}
}
