package dev.vitae.sharing.refresh;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.sharing.documents.Refresh;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A subject has changed, or is gone: every live share that shows it is to be refreshed, which ends it in the second case. */
@ApplicationScoped
public class SubjectEvents {

    private static final String CONSUMER = "share-refresh";
    // A used-up share may be given more visits, so it is kept up to date as well.
    private static final String KEPT = " and revoked_at is null and (expires_at is null or expires_at > now())";
    // What shows one version for good does not follow the others.
    private static final String OF_SUBJECT =
            "select id, user_id from shares where subject_id = $1 and kind = $2 and version_number is null" + KEPT;
    private static final String OF_SKILLS =
            "select id, user_id from shares where user_id = $1 and kind = 'skill_resume'" + KEPT;

    private final Inbox inbox;
    private final ObjectMapper json;

    public SubjectEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("generated-resumes")
    Uni<Void> onGeneratedResumes(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                CONSUMER, batch, Map.of("GeneratedResumeVersionAdded", EventHandler.each(this::versionAdded)));
    }

    @Incoming("resumes")
    Uni<Void> onResumes(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                CONSUMER,
                batch,
                Map.of(
                        "ResumeUpdated",
                        EventHandler.each(this::resumeUpdated),
                        "ResumeDeleted",
                        EventHandler.each(this::resumeDeleted)));
    }

    @Incoming("reusable-resources")
    Uni<Void> onResources(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                CONSUMER,
                batch,
                Map.of(
                        "ResourceChanged",
                        EventHandler.each(this::resourceChanged),
                        "ResourceDeleted",
                        EventHandler.each(this::resourceDeleted)));
    }

    @Incoming("skill-resumes")
    Uni<Void> onSkillResumes(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(CONSUMER, batch, Map.of("SkillResumeChanged", EventHandler.each(this::skillsChanged)));
    }

    private Uni<Void> versionAdded(SqlTx tx, IncomingEvent event) {
        GeneratedResumeVersionAdded fact = event.payload(json, GeneratedResumeVersionAdded.class);
        return tx.query(OF_SUBJECT, fact.generatedResumeId(), "generated_resume")
                .chain(shares -> refresh(tx, shares, fact.versionNumber()));
    }

    /** A title, and which résumé is the default, is not shown. */
    private Uni<Void> resumeUpdated(SqlTx tx, IncomingEvent event) {
        ResumeUpdated fact = event.payload(json, ResumeUpdated.class);
        return fact.contentChanged()
                ? tx.query(OF_SUBJECT, fact.resumeId(), "resume")
                        .chain(shares -> refresh(tx, shares, fact.resumeVersion()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> resumeDeleted(SqlTx tx, IncomingEvent event) {
        ResumeDeleted fact = event.payload(json, ResumeDeleted.class);
        return tx.query(OF_SUBJECT, fact.resumeId(), "resume").chain(shares -> refresh(tx, shares, Long.MAX_VALUE));
    }

    private Uni<Void> resourceChanged(SqlTx tx, IncomingEvent event) {
        ResourceChanged fact = event.payload(json, ResourceChanged.class);
        return tx.query(OF_SUBJECT, fact.resourceId(), "resource").chain(shares -> refresh(tx, shares, fact.version()));
    }

    private Uni<Void> resourceDeleted(SqlTx tx, IncomingEvent event) {
        ResourceDeleted fact = event.payload(json, ResourceDeleted.class);
        return tx.query(OF_SUBJECT, fact.resourceId(), "resource").chain(shares -> refresh(tx, shares, Long.MAX_VALUE));
    }

    private Uni<Void> skillsChanged(SqlTx tx, IncomingEvent event) {
        SkillResumeChanged fact = event.payload(json, SkillResumeChanged.class);
        return tx.query(OF_SKILLS, fact.userId()).chain(shares -> refresh(tx, shares, fact.skillResumeVersion()));
    }

    private static Uni<Void> refresh(SqlTx tx, RowSet<Row> shares, long version) {
        Uni<Void> enqueued = Uni.createFrom().voidItem();
        for (Row share : shares) {
            enqueued = enqueued.chain(
                    () -> tx.enqueue(Refresh.of(share.getUUID("id"), share.getUUID("user_id"), version)));
        }
        return enqueued;
    }

    /** What this service reads of the event of generation-service. */
    record GeneratedResumeVersionAdded(UUID generatedResumeId, int versionNumber) {}

    /** What this service reads of the event of generation-service. */
    record ResourceChanged(UUID resourceId, int version) {}

    /** What this service reads of the event of generation-service. */
    record ResourceDeleted(UUID resourceId) {}

    /** What this service reads of the event of resume-service. */
    record ResumeUpdated(UUID resumeId, int resumeVersion, boolean contentChanged) {}

    /** What this service reads of the event of resume-service. */
    record ResumeDeleted(UUID resumeId) {}

    /** What this service reads of the event of resume-service. */
    record SkillResumeChanged(UUID userId, long skillResumeVersion) {}
}
