package dev.vitae.identity.erasure;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** People erase themselves. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class EraseMeResource {

    private final CurrentCaller caller;
    private final ErasePerson erasePerson;

    public EraseMeResource(CurrentCaller caller, ErasePerson erasePerson) {
        this.caller = caller;
        this.erasePerson = erasePerson;
    }

    @DELETE
    @Operation(
            operationId = "eraseMe",
            summary = "Erases the account of the signed-in person and everything of theirs, for good")
    @Problems({"404 not_found", "409 last_super_admin"})
    @APIResponse(
            responseCode = "202",
            description = "It has begun; erasureId is what to ask after",
            content = @Content(schema = @Schema(implementation = ErasureBegun.class)))
    public Uni<Response> erase() {
        return erasePerson.erase(caller.get().id(), Optional.empty()).map(ErasureBegun::answer);
    }
}
