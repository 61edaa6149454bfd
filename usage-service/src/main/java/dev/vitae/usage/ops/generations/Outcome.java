package dev.vitae.usage.ops.generations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a generation went, as generation-service tells operators; what does not apply is null. */
public record Outcome(
        UUID id,
        UUID userId,
        String status,
        String stage,
        String failureCode,
        String budget,
        String ownKeyProvider,
        String providerType,
        String provider,
        String model,
        long tries,
        Instant startedAt,
        Long durationMs,
        Instant createdAt,
        Instant updatedAt,
        List<Stage> stages) {

    public record Stage(String stage, Instant at) {}

    static String mood(String status) {
        return switch (status) {
            case "completed" -> "good";
            case "failed" -> "bad";
            case "needs_key" -> "warn";
            default -> "";
        };
    }

    /** Whose model it asks, as far as that is known. */
    public String asked() {
        if (provider != null) {
            return provider + (model == null ? "" : " " + model);
        }
        return ownKeyProvider == null ? "" : ownKeyProvider + ", own key";
    }
}
