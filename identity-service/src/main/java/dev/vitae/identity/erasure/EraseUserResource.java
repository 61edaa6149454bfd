package dev.vitae.identity.erasure;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Admins erase people. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class EraseUserResource {

    private final CurrentCaller caller;
    private final ErasePerson erasePerson;

    public EraseUserResource(CurrentCaller caller, ErasePerson erasePerson) {
        this.caller = caller;
        this.erasePerson = erasePerson;
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "eraseUser", summary = "Erases a person's account and everything of theirs, for good")
    @Problems({"409 last_super_admin"})
    @APIResponse(
            responseCode = "202",
            description = "It has begun; erasureId is what to ask after",
            content = @Content(schema = @Schema(implementation = ErasureBegun.class)))
    public Uni<Response> erase(@PathParam("id") UUID id) {
        return erasePerson.erase(id, Optional.of(caller.get().id())).map(ErasureBegun::answer);
    }
}
