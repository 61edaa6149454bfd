package dev.vitae.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is too large, as a problem: one that announces its length before a byte of it is read, one that
 * does not (chunked) as soon as it has grown too large. Forms of unannounced length are left to the form parser, which
 * counts while it writes files.
 */
@ApplicationScoped
public class BodyLimit {

    private final ObjectMapper json;
    private final long most;

    public BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.json = json;
        this.most = most.asLongValue();
    }

    void install(@Observes Router router) {
        BodyHandler counting = BodyHandler.create(false).setBodyLimit(most);
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(context -> {
                    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
                    if (length != null && (length.length() > 18 || Long.parseLong(length) > most)) {
                        refuse(context);
                    } else if (isChunked(context) && !isForm(context)) {
                        counting.handle(context);
                    } else {
                        context.next();
                    }
                })
                .failureHandler(context -> {
                    if (context.statusCode() == 413) {
                        refuse(context);
                    } else {
                        context.next();
                    }
                });
    }

    /** What was read while counting is the body from here on. */
    @ServerRequestFilter(preMatching = true)
    public void handOver(ContainerRequestContext request, RoutingContext context) {
        if (context.body() != null && context.body().buffer() != null) {
            request.setEntityStream(
                    new ByteArrayInputStream(context.body().buffer().getBytes()));
        }
    }

    /** In HTTP/1.1; over HTTP/2 a body that was read here could not be handed on, and its 413 comes without a problem. */
    private static boolean isChunked(RoutingContext context) {
        return context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isForm(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
    }

    private void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(write(ProblemDocument.of(ProblemMappers.ofStatus(413))));
    }

    private String write(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
