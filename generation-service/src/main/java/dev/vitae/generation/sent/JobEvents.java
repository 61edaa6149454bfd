package dev.vitae.generation.sent;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes what people sent with their applications: a version that was sent stays. The newest that is told of a job counts. */
@ApplicationScoped
public class JobEvents {

    static final String CONSUMER = "sent-versions";

    private static final Set<String> OURS = Set.of("generated_resume", "share");
    private static final String CHANGED =
            """
            insert into sent_versions (job_id, user_id, job_version, kind, subject_id, version_number)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (job_id) do update set job_version = excluded.job_version, kind = excluded.kind,
              subject_id = excluded.subject_id, version_number = excluded.version_number
            where not sent_versions.gone and sent_versions.job_version < excluded.job_version""";
    private static final String DELETED =
            """
            insert into sent_versions (job_id, user_id, job_version, gone) values ($1, $2, 0, true)
            on conflict (job_id) do update set gone = true, kind = null, subject_id = null, version_number = null""";

    private final Inbox inbox;
    private final ObjectMapper json;

    JobEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("jobs")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                CONSUMER,
                batch,
                Map.of(
                        "JobChanged", EventHandler.statement(CHANGED, this::changed),
                        "JobDeleted", EventHandler.statement(DELETED, this::deleted)));
    }

    private Object[] changed(IncomingEvent event) {
        JobChanged job = event.payload(json, JobChanged.class);
        Sent sent = job.sent() != null && OURS.contains(job.sent().kind()) ? job.sent() : Sent.NOTHING;
        return new Object[] {job.jobId(), job.userId(), job.jobVersion(), sent.kind(), sent.id(), sent.version()};
    }

    private Object[] deleted(IncomingEvent event) {
        JobDeleted job = event.payload(json, JobDeleted.class);
        return new Object[] {job.jobId(), job.userId()};
    }

    /** What is read here of vacancy-service's fact. */
    record JobChanged(UUID jobId, int jobVersion, UUID userId, Sent sent) {}

    /** What was sent, exactly. */
    record Sent(String kind, UUID id, Long version) {

        static final Sent NOTHING = new Sent(null, null, null);
    }

    /** What is read here of vacancy-service's fact. */
    record JobDeleted(UUID jobId, UUID userId) {}
}
