package dev.vitae.usage.aicalls;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was asked of each model on each day (UTC), and what that cost.
 *
 * @param from the first day
 * @param to the last
 * @param items the newest day first; of a day, who cost most first
 */
@Schema(requiredProperties = {"from", "to", "items"})
public record AiDays(LocalDate from, LocalDate to, List<OfDay> items) {

    /**
     * Of one model on one day.
     *
     * @param providerType {@code platform} or {@code byok}
     * @param costMicros millionths of {@code currency}; 0 with people's own keys
     */
    @Schema(name = "ModelCallsOfDay")
    public record OfDay(
            LocalDate day,
            String provider,
            String model,
            String providerType,
            long calls,
            long inputTokens,
            long outputTokens,
            long costMicros,
            String currency) {}
}
