package dev.vitae.identity.sessions;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.caller.Tokens;
import dev.vitae.kit.paging.PageRequest;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where the signed-in person is signed in. */
@Path("/api/v1/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class SessionsResource {

    private final CurrentCaller caller;
    private final SecurityIdentity identity;
    private final ListSessions list;
    private final RevokeSession revoke;
    private final RevokeOtherSessions revokeOthers;

    public SessionsResource(
            CurrentCaller caller,
            SecurityIdentity identity,
            ListSessions list,
            RevokeSession revoke,
            RevokeOtherSessions revokeOthers) {
        this.caller = caller;
        this.identity = identity;
        this.list = list;
        this.revoke = revoke;
        this.revokeOthers = revokeOthers;
    }

    @GET
    @Operation(operationId = "listSessions", summary = "Lists the sessions that the person has, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SessionView.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return list.list(caller.get(), current(), page.after(), page.limit()).map(sessions -> sessions.response(uri));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endSession", summary = "Ends a session: it gives no more tokens")
    @APIResponse(responseCode = "204", description = "It is ended")
    public Uni<Response> revoke(@PathParam("id") UUID id) {
        return revoke.revoke(caller.get(), id)
                .map(ignored -> Response.noContent().build());
    }

    @DELETE
    @Operation(operationId = "endOtherSessions", summary = "Ends all sessions but the one that asks")
    @APIResponse(responseCode = "204", description = "They are ended")
    public Uni<Response> revokeOthers() {
        return revokeOthers.revoke(caller.get(), current()).map(ignored -> Response.noContent()
                .build());
    }

    /** The session in which the access token was made. */
    private Optional<UUID> current() {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return Optional.ofNullable(token.<String>getClaim(Tokens.SESSION)).map(UUID::fromString);
    }
}
