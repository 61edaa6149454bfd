package dev.vitae.kit.caller;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a request without a good access token is told; who sends many bad ones is told to wait. */
@ApplicationScoped
public class RefusedTokens {

    private final WrongCredentials wrong;

    public RefusedTokens(WrongCredentials wrong) {
        this.wrong = wrong;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(SecurityException failure, RoutingContext request) {
        return ProblemDocument.response(refusal(failure, request));
    }

    /**
     * What a request is told whose token did not hold; a wrong one is counted. One that has expired was good once, and one
     * whose key is not known here yet may be good: their holders need not be slowed down.
     */
    public Problem refusal(Throwable failure, RoutingContext request) {
        if (failure.getCause() instanceof Problem known) {
            return known;
        }
        if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return Problem.unauthorized("token_missing", "Sign in, then send the access token as a Bearer token.");
        }
        if (wasRefused(failure, TokenVerifier.EXPIRED)) {
            return Problem.unauthorized("token_expired", "The access token has expired. Refresh it or sign in again.");
        }
        Problem invalid = Problem.unauthorized("token_invalid", "The access token is not valid here. Sign in again.");
        return wasRefused(failure, TokenVerifier.KEY_UNKNOWN)
                ? invalid
                : wrong.refuse(WrongCredentials.address(request), invalid);
    }

    /** By the verifier's own words alone: other messages quote the token, which anybody can write. */
    private static boolean wasRefused(Throwable failure, String reason) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException && reason.equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }
}
