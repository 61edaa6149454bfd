package dev.vitae.generation.resources;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** {@code /api/v1/resources/{id}/tree}: all that came of a resource. */
@Path("/api/v1/resources/{id}/tree")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class TreeResource {

    private final CurrentCaller caller;
    private final ReadTree read;

    TreeResource(CurrentCaller caller, ReadTree read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "listResourceTree",
            summary = "Lists the forks of a resource, their forks, and so on down, as far as the person may see them")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TreeNode.class)))
    public Uni<Response> tree(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.tree(caller.get(), id, page.limit(), page.after(ReadTree.Place::of))
                .map(found -> found.response(uri));
    }
}
