package dev.vitae.usage.aicalls;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How calls to models went.
 *
 * @param from the first day (UTC)
 * @param to the last
 * @param items by provider and model
 */
@Schema(requiredProperties = {"from", "to", "items"})
public record AiStatistics(LocalDate from, LocalDate to, List<OfModel> items) {

    /**
     * Of one model.
     *
     * @param costMicros millionths of {@code currency}, of the platform's key
     * @param endings how calls ended, the most frequent first
     */
    @Schema(name = "ModelCalls")
    public record OfModel(
            String provider,
            String model,
            long calls,
            long inputTokens,
            long outputTokens,
            long costMicros,
            String currency,
            Latency latencyMs,
            List<Ending> endings) {}

    /** Half of the calls, nine of ten and so on took no longer; each within a twentieth. */
    @Schema(name = "CallLatency")
    public record Latency(long p50, long p90, long p95, long p99) {}

    /**
     * So many calls ended so.
     *
     * @param providerType {@code platform} or {@code byok}
     * @param errorKind absent where there is an answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CallEnding")
    public record Ending(String providerType, String status, String errorKind, long calls) {}
}
