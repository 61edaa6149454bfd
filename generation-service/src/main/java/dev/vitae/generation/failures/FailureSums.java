package dev.vitae.generation.failures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often what failed, since then; the most frequent first. */
@Schema(requiredProperties = {"since", "items"})
public record FailureSums(Instant since, List<Sum> items) {

    /** Of one kind, for one reason, with one model. @param latestAt when the last of them failed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FailureSum")
    public record Sum(
            String kind,
            String step,
            String failureCode,
            String provider,
            String model,
            long count,
            Instant latestAt) {}
}
