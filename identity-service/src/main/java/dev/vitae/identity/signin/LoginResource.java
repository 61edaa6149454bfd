package dev.vitae.identity.signin;

import dev.vitae.identity.tokens.AccessTokens;
import dev.vitae.identity.users.User;
import dev.vitae.kit.problem.Problem;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Sign-in for browsers: who comes without a session is sent to the provider (authorization code flow with PKCE) and comes
 * back through {@code /auth/callback}, so these methods only ever see a person the provider has vouched for.
 */
@Path("/auth")
@Authenticated
public class LoginResource {

    private final SecurityIdentity identity;
    private final OidcSession providerSession;
    private final SignIn signIn;
    private final AccessTokens tokens;
    private final Pages pages;

    public LoginResource(
            SecurityIdentity identity, OidcSession providerSession, SignIn signIn, AccessTokens tokens, Pages pages) {
        this.identity = identity;
        this.providerSession = providerSession;
        this.signIn = signIn;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GET
    @Path("/login")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs in and gives an access token")
    @APIResponse(
            responseCode = "200",
            description = "An access token for ten minutes",
            content = @Content(schema = @Schema(implementation = AccessTokenAnswer.class)))
    @APIResponse(responseCode = "302", description = "To the sign-in provider")
    public Uni<Response> token() {
        return signIn().map(user -> tokens.person(user.id(), user.role().code(), user.tenantId()))
                .map(token -> Response.ok(AccessTokenAnswer.of(token))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @GET
    @Path("/login")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Signs in and shows a page, or goes on to the path in redirect")
    public Uni<Response> page(@QueryParam("redirect") Optional<String> redirect) {
        Optional<RedirectTarget> target = redirect.map(LoginResource::target);
        return signIn().map(user ->
                target.map(to -> Response.seeOther(to.path()).build()).orElseGet(() -> pages.signedIn(user.email())));
    }

    /** Only somebody who is signed in already, reloading, gets here: the code flow itself ends before. */
    @GET
    @Path("/callback")
    @Operation(hidden = true)
    public Response back() {
        return Response.seeOther(URI.create("/auth/login")).build();
    }

    /** Who was not signed in keeps no session, so that the next try asks the provider again. */
    private Uni<User> signIn() {
        JsonWebToken idToken = (JsonWebToken) identity.getPrincipal();
        return signIn.signIn(ProviderIdentity.of(idToken)).onFailure().call(providerSession::logout);
    }

    private static RedirectTarget target(String redirect) {
        return RedirectTarget.parse(redirect)
                .orElseThrow(() -> Problem.badRequest(
                        "redirect_not_allowed", "After signing in you can go on to a path of this site only."));
    }
}
