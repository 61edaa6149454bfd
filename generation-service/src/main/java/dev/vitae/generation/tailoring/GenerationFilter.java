package dev.vitae.generation.tailoring;

import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which generations a list shows: its query parameters; a {@code @BeanParam}. */
public class GenerationFilter {

    @Parameter(
            description = "Only generations in this status",
            schema = @Schema(enumeration = {"queued", "running", "completed", "failed", "cancelled", "needs_key"}))
    @QueryParam("status")
    String status;

    @Parameter(description = "Only those of this résumé", schema = @Schema(format = "uuid"))
    @QueryParam("resumeId")
    String resumeId;

    @Parameter(description = "Only those of this vacancy", schema = @Schema(format = "uuid"))
    @QueryParam("vacancyId")
    String vacancyId;

    @Parameter(description = "Only those that are kept, or are not", schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("kept")
    String kept;

    @Parameter(description = "Only the newest of each vacancy and résumé", schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("latest")
    String latest;

    /** Fails with 400 {@code status_invalid}. */
    Optional<GenerationStatus> status() {
        return Optional.ofNullable(status).map(GenerationStatus::of);
    }

    /** Fails with 400 {@code resume_id_invalid}. */
    Optional<UUID> resume() {
        return id("resumeId", "resume_id_invalid", resumeId);
    }

    /** Fails with 400 {@code vacancy_id_invalid}. */
    Optional<UUID> vacancy() {
        return id("vacancyId", "vacancy_id_invalid", vacancyId);
    }

    /** Fails with 400 {@code kept_invalid}. */
    Optional<Boolean> kept() {
        return flag("kept", "kept_invalid", kept);
    }

    /** Whether only the newest of each vacancy is wanted, of those that the other filters let through. */
    boolean latest() {
        return flag("latest", "latest_invalid", latest).orElse(false);
    }

    private static Optional<Boolean> flag(String name, String code, String value) {
        if (value != null && !value.matches("true|false")) {
            throw Problem.badRequest(code, name + " is true or false.");
        }
        return Optional.ofNullable(value).map(Boolean::valueOf);
    }

    private static Optional<UUID> id(String name, String code, String value) {
        try {
            return Optional.ofNullable(value).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(code, name + " is a UUID.");
        }
    }
}
