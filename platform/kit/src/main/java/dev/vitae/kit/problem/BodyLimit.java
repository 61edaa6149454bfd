package dev.vitae.kit.problem;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is too large for its address, as a problem: one that announces its length before a byte of it is
 * read, one that does not (chunked) as soon as it has grown too large. Forms of unannounced length are left to the form
 * parser, which counts while it writes files.
 */
@ApplicationScoped
public class BodyLimit {

    private static final String MOST = BodyLimit.class.getName();

    private final RouteProblems problems;
    private final BodySizes sizes;

    public BodyLimit(RouteProblems problems, BodySizes sizes) {
        this.problems = problems;
        this.sizes = sizes;
    }

    void install(@Observes Router router) {
        sizes.at().forEach((address, size) -> router.route(address)
                .order(Integer.MIN_VALUE)
                .handler(context -> context.put(MOST, size.asLongValue()).next()));
        router.route().order(Integer.MIN_VALUE + 1).handler(this::check).failureHandler(context -> {
            if (context.response().ended()) {
                return;
            }
            if (context.statusCode() == 413 || isTooLarge(context.failure())) {
                refuse(context);
            } else {
                context.next();
            }
        });
        // Quarkus counts what is read of all other bodies, up to the limit that it has set there itself.
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(context -> context.put(
                        VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(context))
                .next());
    }

    /** What was read while counting is the body from here on. */
    @ServerRequestFilter(preMatching = true)
    public void handOver(ContainerRequestContext request, RoutingContext context) {
        if (context.body() != null && context.body().buffer() != null) {
            request.setEntityStream(
                    new ByteArrayInputStream(context.body().buffer().getBytes()));
        }
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most(context))) {
            refuse(context);
        } else if (isChunked(context) && !LostForms.isForm(context)) {
            BodyHandler.create(false).setBodyLimit(most(context)).handle(context);
        } else {
            context.next();
        }
    }

    private long most(RoutingContext context) {
        return context.get(MOST, sizes.most().asLongValue());
    }

    /** In HTTP/1.1; over HTTP/2 a body that was read here could not be handed on, and its 413 comes without a problem. */
    private static boolean isChunked(RoutingContext context) {
        return context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** The parser of forms says so by an exception of resources, where none is asked yet. */
    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == 413;
    }

    private void refuse(RoutingContext context) {
        problems.answer(context, ProblemMappers.ofStatus(413));
    }
}
