package dev.vitae.kit.problem;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers a form that Quarkus' parser fails at where nobody catches it: it decodes the last field when the body ends, outside
 * of its own handlers (3.34), and whoever sent one that is none would wait for good.
 */
@ApplicationScoped
public class LostForms {

    private static final String FORM = LostForms.class.getName();

    private final RouteProblems problems;

    public LostForms(RouteProblems problems) {
        this.problems = problems;
    }

    void install(@Observes Router router, Vertx vertx) {
        router.route().order(Integer.MIN_VALUE).handler(LostForms::remember);
        Handler<Throwable> others = vertx.exceptionHandler();
        vertx.exceptionHandler(failure -> {
            if (!answered(failure)) {
                others.handle(failure);
            }
        });
    }

    static boolean isForm(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
    }

    private static void remember(RoutingContext context) {
        if (isForm(context)) {
            Vertx.currentContext().putLocal(FORM, context);
        }
        context.next();
    }

    /** On the context of the request that failed. */
    private boolean answered(Throwable failure) {
        if (!FormProblems.isUnreadable(failure) || !VertxContext.isOnDuplicatedContext()) {
            return false;
        }
        RoutingContext form = Vertx.currentContext().getLocal(FORM);
        if (form == null || form.response().headWritten()) {
            return false;
        }
        problems.answer(form, FormProblems.unreadable());
        return true;
    }
}
