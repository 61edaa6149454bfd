package dev.vitae.kit.caller;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
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
    public Response unauthorized(SecurityException failure, HttpHeaders headers, RoutingContext request) {
        return ProblemDocument.response(refusal(failure, headers, request));
    }

    /** A token that has expired was good once: its holder need not be slowed down. */
    private Problem refusal(SecurityException failure, HttpHeaders headers, RoutingContext request) {
        if (failure.getCause() instanceof Problem known) {
            return known;
        }
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return Problem.unauthorized("token_missing", "Sign in, then send the access token as a Bearer token.");
        }
        if (causes(failure).contains("expired")) {
            return Problem.unauthorized("token_expired", "The access token has expired. Refresh it or sign in again.");
        }
        return wrong.refuse(
                WrongCredentials.address(request),
                Problem.unauthorized("token_invalid", "The access token is not valid here. Sign in again."));
    }

    private static String causes(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
