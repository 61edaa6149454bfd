package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/**
 * {@code /internal/generated-resumes/{id}/versions/{number}/score}: for services that act for a person; contract in
 * {@code contracts/generated-resume-score.json}. The number may be {@code current}.
 */
@Path("/internal/generated-resumes/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("generation.read")
public class InternalVersionScoreResource {

    private final CurrentCaller caller;
    private final ReadVersionScore read;

    InternalVersionScoreResource(CurrentCaller caller, ReadVersionScore read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Path("/current/score")
    public Uni<ScoreContract> current(@PathParam("id") UUID id) {
        return read.ofCurrent(caller.get(), id)
                .map(score -> new ScoreContract(id, score.versionNumber(), score.matchScore()));
    }

    @GET
    @Path("/{number}/score")
    public Uni<ScoreContract> numbered(@PathParam("id") UUID id, @PathParam("number") int number) {
        return read.of(caller.get(), id, number)
                .map(score -> new ScoreContract(id, score.versionNumber(), score.matchScore()));
    }

    /** What other services read of a version's score. @param matchScore 0–100; absent where nothing is known of it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScoreContract(UUID generatedResumeId, int versionNumber, Integer matchScore) {}
}
