package dev.vitae.identity.erasure;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

/** Admins of a company erase it. */
@Path("/api/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class EraseTenantResource {

    private final CurrentCaller caller;
    private final EraseCompany eraseCompany;

    public EraseTenantResource(CurrentCaller caller, EraseCompany eraseCompany) {
        this.caller = caller;
        this.eraseCompany = eraseCompany;
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "eraseTenant",
            summary = "Erases a company and what is the company's own; people keep what is theirs")
    @APIResponse(
            responseCode = "202",
            description = "It has begun; erasureId is what to ask after",
            content = @Content(schema = @Schema(implementation = ErasureBegun.class)))
    public Uni<Response> erase(@PathParam("id") UUID id) {
        return eraseCompany.erase(caller.get(), id).map(ErasureBegun::answer);
    }
}
