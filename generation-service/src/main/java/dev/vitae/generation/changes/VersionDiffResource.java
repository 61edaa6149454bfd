package dev.vitae.generation.changes;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /api/v1/generated-resumes/{id}/diff}. */
@Path("/api/v1/generated-resumes/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class VersionDiffResource {

    private final CurrentCaller caller;
    private final CompareVersions compare;

    VersionDiffResource(CurrentCaller caller, CompareVersions compare) {
        this.caller = caller;
        this.compare = compare;
    }

    @GET
    @Operation(
            operationId = "getGeneratedResumeDiff",
            summary = "What one version says otherwise than another, change by change and word by word")
    @Problems({"400 version_invalid", "429 too_many_at_once", "503 comparisons_busy"})
    public Uni<VersionDiffView> diff(
            @PathParam("id") UUID id, @QueryParam("from") String from, @QueryParam("to") String to) {
        return compare.compare(caller.get(), id, number(from), number(to));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("version_invalid", "from and to are the numbers of two versions.");
        }
    }
}
