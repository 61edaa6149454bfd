package dev.vitae.generation.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vitae.generation.resources.ResourceType;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.generation.workflows.StepKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run as its person sees it. What it has not reached yet is absent.
 *
 * @param content what the resource said when the run was asked for
 * @param inputs what it was given
 * @param failureCode that of the step that failed
 * @param links what its steps are going to share; in the answer that tells of a new run alone, since they are kept nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "resourceId", "resourceType", "content", "inputs", "status", "steps"})
public record RunView(
        UUID id,
        UUID resourceId,
        ResourceType resourceType,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String content,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String inputs,
        GenerationStatus status,
        String failureCode,
        List<StepView> steps,
        List<LinkView> links,
        Instant createdAt,
        Instant updatedAt,
        Instant startedAt,
        Instant endedAt) {

    /**
     * @param agent whom it asks, and how; absent where that is left to the platform, or it asks nobody
     * @param outputs ids, numbers and flags; absent before it has completed
     * @param findings what a check has found unsupported, as a guard check tells it; absent where it found nothing
     * @param attempts how often it was begun
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            String id,
            StepKind uses,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String agent,
            StepStatus status,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String outputs,
            String failureCode,
            @JsonRawValue @Schema(type = SchemaType.ARRAY) String findings,
            int attempts,
            Instant startedAt,
            Instant endedAt) {

        static StepView of(RunStep step) {
            return new StepView(
                    step.name(),
                    step.kind(),
                    step.agent(),
                    step.status(),
                    step.outputs(),
                    step.failureCode(),
                    step.findings(),
                    step.attempts(),
                    step.startedAt(),
                    step.endedAt());
        }
    }

    /** Where what that step shares is going to be seen. */
    public record LinkView(String step, URI url) {}

    static RunView of(ResourceRun run, List<RunStep> steps) {
        return of(run, steps, null);
    }

    static RunView of(ResourceRun run, List<RunStep> steps, List<LinkView> links) {
        return new RunView(
                run.id(),
                run.resourceId(),
                run.resourceType(),
                run.content(),
                run.inputs(),
                run.status(),
                run.failureCode(),
                steps.stream().map(StepView::of).toList(),
                links,
                run.createdAt(),
                run.updatedAt(),
                run.startedAt(),
                run.endedAt());
    }
}
