package dev.vitae.identity.erasure;

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

/** How far erasures are, for admins. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class ErasureResource {

    private final CurrentCaller caller;
    private final ShowErasures showErasures;

    public ErasureResource(CurrentCaller caller, ShowErasures showErasures) {
        this.caller = caller;
        this.showErasures = showErasures;
    }

    @GET
    @Operation(operationId = "listErasures", summary = "Lists erasures with the state of every service")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ErasureView.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return showErasures.list(caller.get(), page).map(erasures -> erasures.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getErasure", summary = "Shows an erasure with the state of every service")
    public Uni<ErasureView> one(@PathParam("id") UUID id) {
        return showErasures.one(caller.get(), id);
    }
}
