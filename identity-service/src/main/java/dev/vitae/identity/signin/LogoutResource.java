package dev.vitae.identity.signin;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Ends the browser's session here; the one at the provider is the person's own business. Doing it twice is fine. */
@Path("/auth/logout")
@PermitAll
public class LogoutResource {

    private final CurrentIdentityAssociation identity;
    private final OidcSession providerSession;
    private final Pages pages;

    public LogoutResource(CurrentIdentityAssociation identity, OidcSession providerSession, Pages pages) {
        this.identity = identity;
        this.providerSession = providerSession;
        this.pages = pages;
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Signs out and shows a page")
    public Uni<Response> page() {
        return end().map(ignored -> pages.signedOut());
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs out")
    public Uni<Response> plain() {
        return end().map(ignored -> Response.noContent().build());
    }

    /** The session must have been read before it can be ended; one that is no longer good is gone anyway. */
    private Uni<Void> end() {
        return identity.getDeferredIdentity().onFailure().recoverWithNull().chain(providerSession::logout);
    }
}
