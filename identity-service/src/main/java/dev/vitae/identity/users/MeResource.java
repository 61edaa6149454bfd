package dev.vitae.identity.users;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The signed-in person. */
@Path("/api/v1/me")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class MeResource {

    private final CurrentCaller caller;
    private final ShowAccount showAccount;

    public MeResource(CurrentCaller caller, ShowAccount showAccount) {
        this.caller = caller;
        this.showAccount = showAccount;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getMe", summary = "Shows the account of the signed-in person")
    @APIResponse(
            responseCode = "200",
            description = "The account, with its ETag",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> show(@Context Request request) {
        return showAccount.show(caller.get()).map(user -> ETags.ok(request, user.version(), AccountView.of(user)));
    }
}
