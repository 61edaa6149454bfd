package dev.vitae.generation.resources;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/{id}/unlisting}: that the gallery does not show what its person would show to everybody. */
@Path("/api/v1/resources/{id}/unlisting")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class UnlistingResource {

    private final CurrentCaller caller;
    private final UnlistResource unlist;

    UnlistingResource(CurrentCaller caller, UnlistResource unlist) {
        this.caller = caller;
        this.unlist = unlist;
    }

    @PUT
    @Operation(operationId = "unlistResource", summary = "Takes a resource off the gallery; again is fine")
    @APIResponse(
            responseCode = "200",
            description = "The resource",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Uni<Response> unlist(@PathParam("id") UUID id) {
        return decide(id, true);
    }

    @DELETE
    @Operation(operationId = "relistResource", summary = "Puts a resource on the gallery again; again is fine")
    @APIResponse(
            responseCode = "200",
            description = "The resource",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Uni<Response> relist(@PathParam("id") UUID id) {
        return decide(id, false);
    }

    private Uni<Response> decide(UUID id, boolean unlisted) {
        return unlist.unlist(caller.get(), id, unlisted).map(resource -> ETags.kept(resource.tag(), resource));
    }
}
