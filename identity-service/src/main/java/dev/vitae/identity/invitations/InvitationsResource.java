package dev.vitae.identity.invitations;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/tenants/{id}/invitations}: whom the admins of a company invite. */
@Path("/api/v1/tenants/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class InvitationsResource {

    private final CurrentCaller caller;
    private final Invite invite;
    private final ReadInvitations read;
    private final RevokeInvitation revoke;
    private final Idempotency idempotency;

    public InvitationsResource(
            CurrentCaller caller,
            Invite invite,
            ReadInvitations read,
            RevokeInvitation revoke,
            Idempotency idempotency) {
        this.caller = caller;
        this.invite = invite;
        this.read = read;
        this.revoke = revoke;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createInvitation",
            summary = "Invites somebody by a link, which is answered this once; for admins")
    @Problems({"409 invitation_limit", "429 invitation_mail_limit"})
    @APIResponse(
            responseCode = "201",
            description = "The invitation with its token and url",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Uni<Response> invite(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull(message = "Send an invitation.") @Valid NewInvitation wanted) {
        Caller who = caller.get();
        String path = "/api/v1/tenants/" + id + "/invitations";
        return idempotency.once(
                who, Optional.ofNullable(key), "POST " + path, wanted, () -> invite.invite(who, id, wanted)
                        .map(invitation -> Response.created(URI.create(path + "/" + invitation.id()))
                                .header("Cache-Control", "private, no-store")
                                .entity(invitation)
                                .build()));
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "Lists the invitations to a company, without their tokens; for admins")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = InvitationView.class)))
    public Uni<Response> page(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), id, page.limit(), page.after()).map(found -> found.response(uri));
    }

    @DELETE
    @Path("/{invitationId}")
    @Operation(operationId = "revokeInvitation", summary = "Revokes an invitation; for admins")
    @APIResponse(responseCode = "204", description = "The link lets nobody in any more")
    public Uni<Response> revoke(@PathParam("id") UUID id, @PathParam("invitationId") UUID invitationId) {
        return revoke.revoke(caller.get(), id, invitationId)
                .map(ignored -> Response.noContent().build());
    }
}
