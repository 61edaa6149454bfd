package dev.vitae.generation.outcomes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a generation went, as operators see it: nothing of what it says or was made from.
 *
 * @param stage the last it reached; absent before the first
 * @param failureCode why it failed
 * @param budget the one that was used up, where that is why
 * @param ownKeyProvider whose key the person brought; absent where the platform's is used
 * @param providerType of the result, as {@code provider} and {@code model}: absent until there is one
 * @param tries how often it was begun anew
 * @param startedAt when a task took it up
 * @param durationMs from then to its result
 * @param stages in order; absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GenerationOutcome")
public record Outcome(
        UUID id,
        UUID userId,
        UUID resumeId,
        UUID vacancyId,
        String status,
        String stage,
        String failureCode,
        String budget,
        String ownKeyProvider,
        String providerType,
        String provider,
        String model,
        int tries,
        Instant startedAt,
        Integer durationMs,
        Instant createdAt,
        Instant updatedAt,
        List<Stage> stages) {

    /** Reached then. */
    @Schema(name = "OutcomeStage")
    public record Stage(String stage, Instant at) {}

    Outcome with(List<Stage> all) {
        return new Outcome(
                id,
                userId,
                resumeId,
                vacancyId,
                status,
                stage,
                failureCode,
                budget,
                ownKeyProvider,
                providerType,
                provider,
                model,
                tries,
                startedAt,
                durationMs,
                createdAt,
                updatedAt,
                all);
    }
}
