package dev.vitae.generation.runs;

import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which runs a list shows: its query parameters; a {@code @BeanParam}. */
public class RunFilter {

    @Parameter(description = "Only runs of this resource", schema = @Schema(format = "uuid"))
    @QueryParam("resourceId")
    String resourceId;

    @Parameter(
            description = "Only runs in this status",
            schema = @Schema(enumeration = {"queued", "running", "completed", "failed", "cancelled", "needs_key"}))
    @QueryParam("status")
    String status;

    /** Fails with 400 {@code resource_id_invalid}. */
    Optional<UUID> resource() {
        try {
            return Optional.ofNullable(resourceId).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("resource_id_invalid", "resourceId is a UUID.");
        }
    }

    /** Fails with 400 {@code status_invalid}. */
    Optional<GenerationStatus> status() {
        return Optional.ofNullable(status).map(GenerationStatus::of);
    }
}
