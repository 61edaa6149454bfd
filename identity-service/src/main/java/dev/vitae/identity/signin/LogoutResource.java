package dev.vitae.identity.signin;

import dev.vitae.identity.sessions.LeaveSession;
import dev.vitae.kit.caller.SessionCookie;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Ends the browser's session here, for good; the one at the provider is the person's own business. Doing it twice is fine.
 */
@Path("/auth/logout")
@PermitAll
public class LogoutResource {

    private final CurrentIdentityAssociation identity;
    private final OidcSession providerSession;
    private final LeaveSession leave;
    private final SessionCookies cookies;
    private final Pages pages;

    public LogoutResource(
            CurrentIdentityAssociation identity,
            OidcSession providerSession,
            LeaveSession leave,
            SessionCookies cookies,
            Pages pages) {
        this.identity = identity;
        this.providerSession = providerSession;
        this.leave = leave;
        this.cookies = cookies;
        this.pages = pages;
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "signOut", summary = "Signs out and shows a page")
    @APIResponse(
            responseCode = "200",
            description = "For browsers: a page",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "204", description = "For scripts")
    public Uni<Response> page(@CookieParam(SessionCookie.REFRESH) Optional<String> refreshToken) {
        return end(refreshToken).map(ignored -> cookies.clear(pages.signedOut()));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> plain(@CookieParam(SessionCookie.REFRESH) Optional<String> refreshToken) {
        return end(refreshToken).map(ignored -> cookies.clear(Response.noContent()));
    }

    /**
     * Fails when our session could not be ended: the person must not think so. A provider's session that a sign-in has left
     * half way ends as well. It must have been read before it can be ended; one that is no longer good is gone anyway.
     */
    private Uni<Void> end(Optional<String> refreshToken) {
        return leave.leave(refreshToken)
                .chain(() -> identity.getDeferredIdentity().onFailure().recoverWithNull())
                .chain(providerSession::logout);
    }
}
