package dev.vitae.usage.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The only writer of the usage log: one row per event, whatever is delivered twice or late. A sender whose clock runs ahead
 * does not write into the future: its use would head the log and count in every total until then.
 */
@ApplicationScoped
public class UsageEvents {

    private static final int MICROS = 6;
    /** Done here: no provider's model was asked, so there is nothing to count or to price. */
    private static final String LOCAL = "local";

    private static final String INSERT = "insert into usage_logs "
            + "(id, user_id, tenant_id, operation, provider_type, subject_id, tokens_used, cost, currency, occurred_at) "
            + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, least($10, now()))";

    private final Inbox inbox;
    private final ObjectMapper json;

    public UsageEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("generations")
    public Uni<Void> onGenerations(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("usage-log", batch, Map.of("GenerationCompleted", this::generated));
    }

    @Incoming("exports")
    public Uni<Void> onExports(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("usage-log", batch, Map.of("GenerationExported", this::exported));
    }

    @Incoming("resumes")
    public Uni<Void> onResumes(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("usage-log", batch, Map.of("ResumeParsed", this::parsed));
    }

    private Uni<Void> generated(SqlTx tx, IncomingEvent event) {
        GenerationCompleted done = event.payload(json, GenerationCompleted.class);
        boolean counted = !LOCAL.equals(done.providerType());
        return log(
                tx,
                event,
                done.userId(),
                done.tenantId(),
                "generate",
                done.providerType(),
                done.generationId(),
                counted ? done.inputTokens() + done.outputTokens() : null,
                counted ? BigDecimal.valueOf(done.costMicros(), MICROS) : null,
                done.currency());
    }

    private Uni<Void> exported(SqlTx tx, IncomingEvent event) {
        GenerationExported export = event.payload(json, GenerationExported.class);
        return log(
                tx,
                event,
                export.userId(),
                export.tenantId(),
                "export",
                LOCAL,
                export.generationId(),
                null,
                null,
                "USD");
    }

    private Uni<Void> parsed(SqlTx tx, IncomingEvent event) {
        ResumeParsed parsed = event.payload(json, ResumeParsed.class);
        return log(
                tx,
                event,
                parsed.userId(),
                parsed.tenantId(),
                "parse",
                parsed.providerType(),
                parsed.resumeId(),
                null,
                null,
                "USD");
    }

    private static Uni<Void> log(
            SqlTx tx,
            IncomingEvent event,
            UUID user,
            UUID tenant,
            String operation,
            String providerType,
            UUID subject,
            Integer tokens,
            BigDecimal cost,
            String currency) {
        OffsetDateTime time = OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC);
        return tx.execute(
                        INSERT,
                        event.id(),
                        user,
                        tenant,
                        operation,
                        providerType,
                        subject,
                        tokens,
                        cost,
                        currency,
                        time)
                .replaceWithVoid();
    }

    /** What this service reads of generation-service's event. */
    record GenerationCompleted(
            UUID generationId,
            UUID userId,
            UUID tenantId,
            String providerType,
            int inputTokens,
            int outputTokens,
            long costMicros,
            String currency) {}

    /** What this service reads of generation-service's event. */
    record GenerationExported(UUID generationId, UUID userId, UUID tenantId) {}

    /** What this service reads of resume-service's event. */
    record ResumeParsed(UUID resumeId, UUID userId, UUID tenantId, String providerType) {}
}
