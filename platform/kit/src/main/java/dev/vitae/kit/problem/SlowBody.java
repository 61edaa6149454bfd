package dev.vitae.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets go of who sends a body so slowly that it holds a connection and nothing else; bytes now and then do not help. */
@ApplicationScoped
public class SlowBody {

    private final RouteProblems problems;
    private final long longestMillis;

    public SlowBody(RouteProblems problems, BodySizes sizes) {
        this.problems = problems;
        this.longestMillis = sizes.within().toMillis();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        if (hasBody(context.request())) {
            long timer = context.vertx().setTimer(longestMillis, late -> look(context));
            context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || request.version() == HttpVersion.HTTP_2 && !request.isEnded();
    }

    private void look(RoutingContext context) {
        if (context.request().isEnded() || context.response().ended()) {
            return;
        }
        context.addEndHandler(answered -> context.request().connection().close());
        if (context.response().headWritten()) {
            context.request().connection().close();
        } else {
            problems.answer(
                    context,
                    new Problem(
                            408,
                            "body_too_slow",
                            "The body did not come in time. Send it once more, over a faster line."));
        }
    }
}
