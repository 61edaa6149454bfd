package dev.vitae.generation.resources;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/{id}/diff}: a fork beside its parent. */
@Path("/api/v1/resources/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ResourceDiffResource {

    private final CurrentCaller caller;
    private final CompareWithParent compare;

    ResourceDiffResource(CurrentCaller caller, CompareWithParent compare) {
        this.caller = caller;
        this.compare = compare;
    }

    @GET
    @Operation(operationId = "getResourceDiff", summary = "Shows what a fork says otherwise than its parent does now")
    @Problems({"429 too_many_at_once", "503 comparisons_busy"})
    @APIResponse(
            responseCode = "200",
            description = "Change by change",
            content = @Content(schema = @Schema(implementation = ResourceDiffView.class)))
    public Uni<ResourceDiffView> diff(@PathParam("id") UUID id) {
        return compare.compare(caller.get(), id);
    }
}
