package dev.vitae.usage.aicalls;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call to a provider's model that was made for a person.
 *
 * @param subjectId the generation, letter, reading or session of the wizard; absent once that session is gone
 * @param inputTokens as the provider counted; 0 where it told nothing
 * @param cachedInputTokens those of {@code inputTokens} that cost less
 * @param errorKind why there is no answer
 * @param costMicros millionths of {@code currency}; both absent with a key of one's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "attempt",
            "purpose",
            "provider",
            "model",
            "providerType",
            "inputTokens",
            "cachedInputTokens",
            "outputTokens",
            "latencyMs",
            "status",
            "occurredAt",
            "createdAt",
            "updatedAt"
        })
public record AiCall(
        UUID id,
        int attempt,
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
        Long costMicros,
        String currency,
        Instant occurredAt,
        Instant createdAt,
        Instant updatedAt) {}
