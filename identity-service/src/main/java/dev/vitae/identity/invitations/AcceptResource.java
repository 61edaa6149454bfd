package dev.vitae.identity.invitations;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/invitations/accept}: for who was handed a token. */
@Path("/api/v1/invitations/accept")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class AcceptResource {

    private final CurrentCaller caller;
    private final AcceptInvitation accept;

    public AcceptResource(CurrentCaller caller, AcceptInvitation accept) {
        this.caller = caller;
        this.accept = accept;
    }

    /** The token of an invitation. */
    @Schema(name = "InvitationAcceptance")
    public record Acceptance(
            @NotNull(message = "Send the token.") @Size(max = 100, message = "At most 100 characters.") String token) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptInvitation", summary = "Accepts an invitation by its token; again is fine")
    @Problems({"403 invitation_for_another", "404 invitation_not_found", "409 tenant_limit"})
    @APIResponse(
            responseCode = "200",
            description = "The caller's membership",
            content = @Content(schema = @Schema(implementation = JoinedView.class)))
    public Uni<Response> accept(@NotNull(message = "Send the token.") @Valid Acceptance acceptance) {
        return accept.accept(caller.get(), acceptance.token()).map(joined -> Response.ok(joined)
                .header("Cache-Control", "private, no-store")
                .build());
    }
}
