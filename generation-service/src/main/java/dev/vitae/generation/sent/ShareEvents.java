package dev.vitae.generation.sent;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Notes which generated résumé is behind a share, and which version of it where it shows one for good: who sends the share
 * sends a version of that, also once it has ended; as long as it has not, its version stays.
 */
@ApplicationScoped
public class ShareEvents {

    private static final String TOLD =
            """
            insert into shared_resumes as known
              (share_id, user_id, generated_resume_id, version_number, expires_at, share_version)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (share_id) do update set version_number = excluded.version_number,
              expires_at = excluded.expires_at, share_version = excluded.share_version
            where known.share_version < excluded.share_version""";

    private static final String ENDED =
            """
            insert into shared_resumes (share_id, user_id, generated_resume_id, ended) values ($1, $2, $3, true)
            on conflict (share_id) do update set ended = true""";

    private static final String GENERATED_RESUME = "generated_resume";

    private final Inbox inbox;
    private final ObjectMapper json;

    ShareEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("shares")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        EventHandler told = EventHandler.each(this::told);
        return inbox.consume(
                JobEvents.CONSUMER,
                batch,
                Map.of(
                        "ShareCreated", told,
                        "ShareChanged", told,
                        "ShareEnded", EventHandler.each(this::ended)));
    }

    private Uni<Void> told(SqlTx tx, IncomingEvent event) {
        ShareTold share = event.payload(json, ShareTold.class);
        return share.kind().equals(GENERATED_RESUME)
                ? tx.execute(
                                TOLD,
                                share.shareId(),
                                share.userId(),
                                share.subjectId(),
                                share.versionNumber(),
                                share.expiresAt() == null
                                        ? null
                                        : share.expiresAt().atOffset(ZoneOffset.UTC),
                                share.shareVersion())
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> ended(SqlTx tx, IncomingEvent event) {
        ShareTold share = event.payload(json, ShareTold.class);
        return share.kind().equals(GENERATED_RESUME)
                ? tx.execute(ENDED, share.shareId(), share.userId(), share.subjectId())
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /**
     * What is read here of sharing-service's facts.
     *
     * @param versionNumber null where it shows the version in use
     * @param expiresAt null where it does not end by itself
     * @param shareVersion 0 of a new share
     */
    record ShareTold(
            UUID shareId,
            UUID userId,
            String kind,
            UUID subjectId,
            Integer versionNumber,
            Instant expiresAt,
            int shareVersion) {}
}
