package dev.vitae.kit.download;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * An answer that is sent piece by piece and names its {@code Content-Length} goes out without {@code Transfer-Encoding}, which a
 * stream is given by itself: who reads strictly takes no message that says its length twice (RFC 9112, 6.2).
 */
@ApplicationScoped
public class OneLength {

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(OneLength::watch);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(ready -> keepOne(context.response().headers()));
        context.next();
    }

    private static void keepOne(MultiMap headers) {
        if (headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            headers.remove(HttpHeaders.TRANSFER_ENCODING);
        }
    }
}
