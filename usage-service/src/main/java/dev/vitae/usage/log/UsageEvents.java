package dev.vitae.usage.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The only writer of the usage log, which counts for limits as well: one row per event, whatever is delivered twice or late. A
 * sender whose clock runs ahead does not write into the future: its use would head the log and count in every total until then.
 */
@ApplicationScoped
public class UsageEvents {

    private static final int MICROS = 6;
    /** Done here: no provider's model was asked, so there is nothing to count or to price. */
    private static final String LOCAL = "local";

    private static final String WRITE = "select usage_write(cast($1 as text)::jsonb)";

    private final Inbox inbox;
    private final ObjectMapper json;

    public UsageEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("generations")
    public Uni<Void> onGenerations(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "usage-log",
                batch,
                Map.of(
                        "GenerationCompleted", log(this::generated),
                        "CoverLetterCompleted", log(this::letterWritten)));
    }

    @Incoming("exports")
    public Uni<Void> onExports(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "usage-log",
                batch,
                Map.of(
                        "GenerationExported", log(this::generationExported),
                        "GeneratedResumeExported", log(this::generatedResumeExported),
                        "CoverLetterExported", log(this::letterExported)));
    }

    @Incoming("resume-exports")
    public Uni<Void> onResumeExports(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "usage-log",
                batch,
                Map.of(
                        "ResumeExported", log(this::resumeExported),
                        "BuilderDocumentExported", log(this::builderDocumentExported)));
    }

    @Incoming("resumes")
    public Uni<Void> onResumes(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("usage-log", batch, Map.of("ResumeParsed", log(this::parsed)));
    }

    private EventHandler log(Function<IncomingEvent, Row> row) {
        return (tx, events) -> tx.last(WRITE, write(events.stream().map(row).toList()));
    }

    private Row generated(IncomingEvent event) {
        GenerationCompleted done = event.payload(json, GenerationCompleted.class);
        return written(event, done.userId(), done.tenantId(), done.generationId(), done.used());
    }

    private Row letterWritten(IncomingEvent event) {
        CoverLetterCompleted done = event.payload(json, CoverLetterCompleted.class);
        return written(event, done.userId(), done.tenantId(), done.coverLetterId(), done.used());
    }

    private static Row written(IncomingEvent event, UUID user, UUID tenant, UUID subject, Used used) {
        boolean counted = !LOCAL.equals(used.providerType());
        return new Row(
                event.id(),
                user,
                tenant,
                "generate",
                used.providerType(),
                subject,
                counted ? used.inputTokens() + used.outputTokens() : null,
                counted ? BigDecimal.valueOf(used.costMicros(), MICROS) : null,
                used.currency(),
                event.time());
    }

    private Row generationExported(IncomingEvent event) {
        GenerationExported export = event.payload(json, GenerationExported.class);
        return exported(event, export.userId(), export.tenantId(), export.generationId());
    }

    private Row generatedResumeExported(IncomingEvent event) {
        GeneratedResumeExported export = event.payload(json, GeneratedResumeExported.class);
        return exported(event, export.userId(), export.tenantId(), export.generatedResumeId());
    }

    private Row letterExported(IncomingEvent event) {
        CoverLetterExported export = event.payload(json, CoverLetterExported.class);
        return exported(event, export.userId(), export.tenantId(), export.coverLetterId());
    }

    private Row resumeExported(IncomingEvent event) {
        ResumeExported export = event.payload(json, ResumeExported.class);
        return exported(event, export.userId(), export.tenantId(), export.resumeId());
    }

    private Row builderDocumentExported(IncomingEvent event) {
        BuilderDocumentExported export = event.payload(json, BuilderDocumentExported.class);
        return exported(event, export.userId(), export.tenantId(), export.builderDocumentId());
    }

    private static Row exported(IncomingEvent event, UUID user, UUID tenant, UUID subject) {
        return new Row(event.id(), user, tenant, "export", LOCAL, subject, null, null, "USD", event.time());
    }

    private Row parsed(IncomingEvent event) {
        ResumeParsed parsed = event.payload(json, ResumeParsed.class);
        boolean counted = parsed.tokensUsed() != null;
        return new Row(
                event.id(),
                parsed.userId(),
                parsed.tenantId(),
                "parse",
                parsed.providerType(),
                parsed.resumeId(),
                parsed.tokensUsed(),
                counted ? BigDecimal.valueOf(parsed.costMicros(), MICROS) : null,
                counted ? parsed.currency() : "USD",
                event.time());
    }

    private String write(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row of the log, under its columns' names. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID id,
            UUID userId,
            UUID tenantId,
            String operation,
            String providerType,
            UUID subjectId,
            Integer tokensUsed,
            BigDecimal cost,
            String currency,
            Instant occurredAt) {}

    /** What this service reads of generation-service's event. */
    record GenerationCompleted(
            UUID generationId,
            UUID userId,
            UUID tenantId,
            String providerType,
            int inputTokens,
            int outputTokens,
            long costMicros,
            String currency) {

        Used used() {
            return new Used(providerType, inputTokens, outputTokens, costMicros, currency);
        }
    }

    /** What this service reads of generation-service's event. */
    record CoverLetterCompleted(
            UUID coverLetterId,
            UUID userId,
            UUID tenantId,
            String providerType,
            int inputTokens,
            int outputTokens,
            long costMicros,
            String currency) {

        Used used() {
            return new Used(providerType, inputTokens, outputTokens, costMicros, currency);
        }
    }

    /** What a model used. */
    record Used(String providerType, int inputTokens, int outputTokens, long costMicros, String currency) {}

    /** What this service reads of generation-service's event. */
    record CoverLetterExported(UUID coverLetterId, UUID userId, UUID tenantId) {}

    /** What this service reads of generation-service's event. */
    record GenerationExported(UUID generationId, UUID userId, UUID tenantId) {}

    /** What this service reads of generation-service's event. */
    record GeneratedResumeExported(UUID generatedResumeId, UUID userId, UUID tenantId) {}

    /** What this service reads of resume-service's event. */
    record ResumeExported(UUID resumeId, UUID userId, UUID tenantId) {}

    /** What this service reads of resume-service's event. */
    record BuilderDocumentExported(UUID builderDocumentId, UUID userId, UUID tenantId) {}

    /** What this service reads of resume-service's event. */
    record ResumeParsed(
            UUID resumeId,
            UUID userId,
            UUID tenantId,
            String providerType,
            Integer tokensUsed,
            Long costMicros,
            String currency) {}
}
