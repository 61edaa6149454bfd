package dev.vitae.usage.aicalls;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.kit.inbox.IncomingEvent;
import java.time.Instant;
import java.util.UUID;

/** What this service reads of generation-service's event. @param mayCost null where it does not say */
record AiCallRecorded(
        UUID callId,
        int attempt,
        UUID reservationId,
        UUID userId,
        UUID tenantId,
        UUID subjectId,
        String purpose,
        String provider,
        String model,
        String providerType,
        long inputTokens,
        long cachedInputTokens,
        long outputTokens,
        long latencyMs,
        String status,
        String errorKind,
        Boolean mayCost) {

    Row at(IncomingEvent event) {
        return new Row(
                callId,
                attempt,
                reservationId,
                userId,
                tenantId,
                subjectId,
                purpose,
                provider,
                model,
                providerType,
                inputTokens,
                cachedInputTokens,
                outputTokens,
                latencyMs,
                status,
                errorKind,
                mayCost,
                event.time());
    }

    /** A row of the ledger, under its columns' names. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID id,
            int attempt,
            UUID reservationId,
            UUID userId,
            UUID tenantId,
            UUID subjectId,
            String purpose,
            String provider,
            String model,
            String providerType,
            long inputTokens,
            long cachedInputTokens,
            long outputTokens,
            long latencyMs,
            String status,
            String errorKind,
            Boolean mayCost,
            Instant occurredAt) {}
}
