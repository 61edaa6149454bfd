package dev.vitae.generation.resources;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/{id}/lineage}: what a resource came of. */
@Path("/api/v1/resources/{id}/lineage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class LineageResource {

    private final CurrentCaller caller;
    private final ReadForks read;

    LineageResource(CurrentCaller caller, ReadForks read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "getResourceLineage",
            summary = "Shows a resource, what it was forked from, and so on up, as far as the person may see it")
    @APIResponse(
            responseCode = "200",
            description = "The only page",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ResourceView.class)))
    public Uni<Response> lineage(@PathParam("id") UUID id, @Context UriInfo uri) {
        return read.lineage(caller.get(), id).map(found -> found.response(uri));
    }
}
