package dev.vitae.generation.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.generation.matching.MatchScore;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/match-scores}. */
@Path("/api/v1/match-scores")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class MatchScoresResource {

    private final CurrentCaller caller;
    private final ScoreMatch score;

    MatchScoresResource(CurrentCaller caller, ScoreMatch score) {
        this.caller = caller;
        this.score = score;
    }

    @POST
    @Operation(
            operationId = "scoreMatch",
            summary = "Scores a résumé against a vacancy and shows the working; the same question has the same answer")
    @Problems({
        "404 generated_resume_not_found",
        "404 not_found",
        "404 resume_not_found",
        "404 vacancy_not_found",
        "429 too_many_at_once",
        "503 resume_service_unavailable",
        "503 scores_busy",
        "503 vacancy_service_unavailable"
    })
    @APIResponse(responseCode = "200", description = "The score, how it adds up, and the evidence for every term")
    @APIResponse(responseCode = "404", description = "No such résumé, version or vacancy, or somebody else's")
    @APIResponse(responseCode = "422", description = "Not exactly one of each side, or a member that breaks its rule")
    @APIResponse(
            responseCode = "503",
            description = "Too much is computed at once, or a service that was named is away")
    public Uni<MatchScore> score(
            @NotNull(message = "Send a résumé's content or id, and a vacancy or its id.") @Valid ScoreBody body)
            throws JsonProcessingException {
        return score.score(caller.get(), body);
    }
}
