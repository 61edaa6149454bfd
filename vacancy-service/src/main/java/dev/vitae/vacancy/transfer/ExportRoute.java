package dev.vitae.vacancy.transfer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * An export is of the format that {@code format} names, whatever {@code Accept} says. What is streamed has one media type by its
 * annotation, and whoever asks for another would be refused before the method could say which it is.
 */
@ApplicationScoped
public class ExportRoute {

    void install(@Observes Router router) {
        router.route("/api/v1/jobs/export").order(Integer.MIN_VALUE + 2).handler(context -> {
            context.request().headers().set(HttpHeaders.ACCEPT, "*/*");
            context.next();
        });
    }
}
