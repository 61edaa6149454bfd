package dev.vitae.generation.budgets;

import dev.vitae.generation.llm.ModelCall;
import dev.vitae.kit.outbox.Event;
import java.util.Locale;
import java.util.UUID;

/**
 * A provider's model was asked; schema in {@code events/AiCallRecorded.schema.json}.
 *
 * @param callId also that of its reservation
 * @param reservationId null where the platform's budget is not concerned
 * @param tenantId null outside a tenant
 * @param subjectId the generation, the reading of a file, or the session of the wizard
 * @param providerType {@code platform} or {@code byok}
 * @param cachedInputTokens 0: providers' discounts for what they have kept are not counted on
 * @param status {@code ok}, {@code error}, {@code cancelled} or {@code refused}
 * @param errorKind why there is no answer; null where there is one
 * @param mayCost whether the provider may ask for money although it counted nothing
 * @param attempt from 1, within the work that the call was made for
 */
public record AiCallRecorded(
        UUID callId,
        UUID reservationId,
        UUID userId,
        UUID tenantId,
        UUID subjectId,
        Purpose purpose,
        String provider,
        String model,
        String providerType,
        long inputTokens,
        long cachedInputTokens,
        long outputTokens,
        long latencyMs,
        String status,
        String errorKind,
        boolean mayCost,
        int attempt) {

    public static final String TOPIC = "vitae.generation.ai-call";

    public Event event() {
        return Event.of(TOPIC, callId, "AiCallRecorded", this);
    }

    /** @param reservation null for a call with the person's own key */
    static AiCallRecorded of(
            UUID callId,
            Reservation reservation,
            UUID user,
            UUID tenant,
            UUID subject,
            Purpose purpose,
            ModelCall call) {
        return new AiCallRecorded(
                callId,
                reservation == null ? null : reservation.id(),
                user,
                tenant,
                subject,
                purpose,
                call.provider(),
                call.model(),
                reservation == null ? "byok" : "platform",
                call.inputTokens(),
                0,
                call.outputTokens(),
                call.latencyMs(),
                call.status().word(),
                call.errorKind() == null ? null : call.errorKind().name().toLowerCase(Locale.ROOT),
                call.mayCost(),
                call.attempt());
    }
}
