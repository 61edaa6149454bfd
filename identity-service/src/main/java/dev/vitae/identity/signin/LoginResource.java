package dev.vitae.identity.signin;

import dev.vitae.identity.sessions.LeaveSession;
import dev.vitae.identity.sessions.NewSession;
import dev.vitae.kit.caller.SessionCookie;
import dev.vitae.kit.openapi.Problems;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private final LeaveSession leave;
    private final SessionCookies cookies;
    private final Pages pages;

    public LoginResource(
            SecurityIdentity identity,
            OidcSession providerSession,
            SignIn signIn,
            LeaveSession leave,
            SessionCookies cookies,
            Pages pages) {
        this.identity = identity;
        this.providerSession = providerSession;
        this.signIn = signIn;
        this.leave = leave;
        this.cookies = cookies;
        this.pages = pages;
    }

    @GET
    @Path("/login")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> token(
            @HeaderParam(HttpHeaders.USER_AGENT) Optional<String> userAgent,
            @CookieParam(SessionCookie.REFRESH) Optional<String> former) {
        return thenOnlyOurs(signIn(userAgent, former)
                .map(SignedIn::tokens)
                .map(tokens -> cookies.give(Response.ok(AccessTokenAnswer.of(tokens.accessToken())), tokens)));
    }

    @GET
    @Path("/login")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "signIn", summary = "Signs in and shows a page, or goes on to the path in redirect")
    @Problems({
        "400 nonce_invalid",
        "400 redirect_not_allowed",
        "401 sign_in_failed",
        "403 email_unverified",
        "404 tenant_not_found",
        "409 email_taken",
        "422 email_unusable",
        "503 sign_in_busy",
        "503 sign_in_unavailable"
    })
    @APIResponse(
            responseCode = "200",
            description = "For browsers a page, for scripts an access token for ten minutes",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AccessTokenAnswer.class))
            })
    @APIResponse(responseCode = "302", description = "To the sign-in provider")
    @APIResponse(responseCode = "303", description = "To the path in redirect")
    public Uni<Response> page(
            @Parameter(
                            description = "Where to go afterwards: a path of this origin",
                            schema = @Schema(maxLength = 2000))
                    @QueryParam("redirect")
                    Optional<String> redirect,
            @HeaderParam(HttpHeaders.USER_AGENT) Optional<String> userAgent,
            @CookieParam(SessionCookie.REFRESH) Optional<String> former) {
        return thenOnlyOurs(
                Uni.createFrom().item(() -> redirect.map(RedirectTarget::of)).chain(target -> signIn(userAgent, former)
                        .map(done -> cookies.give(
                                target.map(to -> Response.seeOther(to.path()))
                                        .orElseGet(
                                                () -> pages.signedIn(done.user().email())),
                                done.tokens()))));
    }

    /** Only somebody who is signed in already, reloading, gets here: the code flow itself ends before. */
    @GET
    @Path("/callback")
    @Operation(operationId = "finishSignIn", summary = "Where the sign-in provider sends people back to")
    @Problems({"401 sign_in_failed", "503 sign_in_busy", "503 sign_in_unavailable"})
    @APIResponse(responseCode = "302", description = "To where the sign-in began")
    @APIResponse(responseCode = "303", description = "To /auth/login, for whoever is signed in already")
    public Response back() {
        return Response.seeOther(URI.create("/auth/login")).build();
    }

    /** Our session takes the place of the browser's former one. */
    private Uni<SignedIn> signIn(Optional<String> userAgent, Optional<String> former) {
        JsonWebToken idToken = (JsonWebToken) identity.getPrincipal();
        return signIn.signIn(ProviderIdentity.of(idToken), NewSession.browser(userAgent), Optional.empty())
                .call(() -> leave.leave(former));
    }

    /** The provider's session ends in any case: who was not signed in asks the provider again at the next try. */
    private Uni<Response> thenOnlyOurs(Uni<Response> answer) {
        return answer.onItemOrFailure().call((given, failure) -> providerSession.logout());
    }
}
