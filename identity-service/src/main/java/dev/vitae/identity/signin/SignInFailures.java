package dev.vitae.identity.signin;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import dev.vitae.kit.problem.RouteProblems;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong between here and the provider, as problems. */
@ApplicationScoped
public class SignInFailures {

    private static final Logger LOG = Logger.getLogger(SignInFailures.class);

    private final RouteProblems problems;

    public SignInFailures(RouteProblems problems) {
        this.problems = problems;
    }

    /** A state that is not ours, a code that the provider refuses, an ID token that does not hold. */
    @ServerExceptionMapper
    public Response refused(AuthenticationCompletionException failure) {
        return ProblemDocument.response(
                new Problem(401, "sign_in_failed", "The sign-in could not be completed. Start again at /auth/login."));
    }

    /** More people sign in than there is room to wait, or for longer than anybody waits. */
    @ServerExceptionMapper({BulkheadException.class, TimeoutException.class})
    public Response crowded(FaultToleranceException failure) {
        return ProblemDocument.response(Problem.unavailable("sign_in_busy"));
    }

    /** A provider that cannot be reached fails the request before any resource, and so any mapper, sees it. */
    void install(@Observes Router router) {
        router.route("/auth/*").failureHandler(context -> {
            if (context.failure() instanceof OIDCException failure) {
                LOG.warnf("the sign-in provider cannot be used: %s", failure.getMessage());
                problems.answer(context, Problem.unavailable("sign_in_unavailable"));
            } else {
                context.next();
            }
        });
    }
}
