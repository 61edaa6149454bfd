package dev.vitae.identity.signin;

import dev.vitae.identity.sessions.RefreshSession;
import dev.vitae.identity.sessions.SessionTokens;
import dev.vitae.kit.caller.SessionCookie;
import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.kit.download.NoHead;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A browser whose access token has expired, or soon will, gets the next pair of cookies. */
@Path("/auth/refresh")
@PermitAll
public class RefreshResource {

    private static final URI HOME = URI.create("/");
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final RefreshSession refresh;
    private final SessionCookies cookies;
    private final WrongCredentials wrong;

    public RefreshResource(RefreshSession refresh, SessionCookies cookies, WrongCredentials wrong) {
        this.refresh = refresh;
        this.cookies = cookies;
        this.wrong = wrong;
    }

    /**
     * For pages that find the cookie expired. Whom another site has sent signs in anew: it could have the token used up, and
     * the answer lost, as often as it likes.
     */
    @GET
    @NoHead(allow = "GET, POST")
    @Operation(
            operationId = "refreshSessionPage",
            summary = "Renews the browser's session and goes on to the path in redirect, or to sign in first")
    @Problems({"400 redirect_not_allowed", "401 session_ended", "404 tenant_not_found", "429 too_many_attempts"})
    @APIResponse(responseCode = "303", description = "To the path, or to /auth/login when the session has ended")
    public Uni<Response> page(
            @CookieParam(SessionCookie.REFRESH) Optional<String> refreshToken,
            @Parameter(
                            description = "Where to go afterwards: a path of this origin",
                            schema = @Schema(maxLength = 2000))
                    @QueryParam("redirect")
                    Optional<String> redirect,
            @HeaderParam("Sec-Fetch-Site") Optional<String> site,
            @Context RoutingContext request) {
        URI target = redirect.map(RedirectTarget::of).map(RedirectTarget::path).orElse(HOME);
        if (site.filter(OTHER_SITES::contains).isPresent()) {
            return Uni.createFrom().item(toSignIn(target).build());
        }
        return renew(refreshToken, Optional.empty(), request)
                .map(tokens -> cookies.give(Response.seeOther(target), tokens))
                .onFailure(Problem.class)
                .recoverWithItem(refusal -> ended((Problem) refusal)
                        ? cookies.clear(toSignIn(target))
                        : ProblemDocument.response((Problem) refusal));
    }

    private static Response.ResponseBuilder toSignIn(URI target) {
        return Response.seeOther(
                URI.create("/auth/login?redirect=" + URLEncoder.encode(target.toString(), StandardCharsets.UTF_8)));
    }

    /** For web clients that send the access token themselves. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refreshSession",
            summary = "Renews the browser's session and gives an access token; tenant chooses the active one")
    @Problems({"401 session_ended", "404 tenant_not_found", "429 too_many_attempts"})
    @APIResponse(
            responseCode = "200",
            description = "An access token for ten minutes",
            content = @Content(schema = @Schema(implementation = AccessTokenAnswer.class)))
    public Uni<Response> token(
            @CookieParam(SessionCookie.REFRESH) Optional<String> refreshToken,
            @Parameter(description = "The company to sign in to; empty for none", schema = @Schema(maxLength = 100))
                    @QueryParam("tenant")
                    String tenant,
            @Context RoutingContext request) {
        return renew(refreshToken, Optional.ofNullable(tenant), request)
                .map(tokens -> cookies.give(Response.ok(AccessTokenAnswer.of(tokens.accessToken())), tokens))
                .onFailure(Problem.class)
                .recoverWithItem(refusal -> {
                    Response answer = ProblemDocument.response((Problem) refusal);
                    return ended((Problem) refusal) ? cookies.clear(Response.fromResponse(answer)) : answer;
                });
    }

    private Uni<SessionTokens> renew(Optional<String> refreshToken, Optional<String> tenant, RoutingContext request) {
        return refreshToken
                .map(shown -> refresh.refresh(shown, tenant)
                        .map(tokens -> tokens.orElseThrow(
                                () -> wrong.refuse(WrongCredentials.address(request), sessionEnded()))))
                .orElseGet(() -> Uni.createFrom().failure(sessionEnded()));
    }

    private static boolean ended(Problem refusal) {
        return refusal.status() == 401;
    }

    private static Problem sessionEnded() {
        return Problem.unauthorized("session_ended", "This browser is no longer signed in. Sign in at /auth/login.");
    }
}
