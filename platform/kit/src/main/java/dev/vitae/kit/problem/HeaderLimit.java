package dev.vitae.kit.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Iterator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a request with more headers than any client sends; how large they may be together the server itself counts. */
@ApplicationScoped
public class HeaderLimit {

    private final RouteProblems problems;
    private final int most;

    public HeaderLimit(RouteProblems problems, @ConfigProperty(name = "vitae.headers.most") int most) {
        this.problems = problems;
        this.most = most;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
        int left = most;
        // Their size() would make a set of their names.
        for (Iterator<?> header = context.request().headers().iterator(); header.hasNext(); header.next()) {
            if (--left < 0) {
                problems.answer(
                        context,
                        new Problem(431, "headers_too_large", "The request has too many headers. Send fewer of them."));
                return;
            }
        }
        context.next();
    }
}
