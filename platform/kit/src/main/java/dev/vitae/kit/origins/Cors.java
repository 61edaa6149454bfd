package dev.vitae.kit.origins;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Lets pages of the configured origins use the API with an access token (CORS, Fetch standard); a session's cookie counts for
 * our own alone. Pages of other origins are told nothing, so browsers keep the answer from them.
 */
@ApplicationScoped
public class Cors {

    private static final int PREFLIGHT_SECONDS = 3600;

    private final Set<String> origins;

    public Cors(CorsConfig config) {
        this.origins = config.origins().map(Set::copyOf).orElse(Set.of());
    }

    /** Before everything else, so that such a page can read each refusal too. */
    void install(@Observes @Priority(1) Router router) {
        if (origins.isEmpty()) {
            return;
        }
        CorsHandler handler = CorsHandler.create()
                .addOrigins(origins.stream().toList())
                .allowedMethods(Set.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.POST,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "Accept",
                        "Accept-Language",
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "Last-Event-ID",
                        "Prefer",
                        "X-LLM-Key",
                        "X-LLM-Provider",
                        "traceparent"))
                .exposedHeaders(Set.of(
                        "Allow",
                        "Content-Disposition",
                        "ETag",
                        "Link",
                        "Location",
                        "Preference-Applied",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After"))
                .maxAgeSeconds(PREFLIGHT_SECONDS);
        router.route().order(Integer.MIN_VALUE).handler(context -> answer(context, handler));
    }

    private void answer(RoutingContext context, CorsHandler handler) {
        context.response().putHeader(HttpHeaders.VARY, "origin");
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            handler.handle(context);
        } else {
            context.next();
        }
    }
}
