package dev.vitae.kit.problem;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** As {@link StorableText}, of addresses: U+0000 in a path names nothing, in a query it is refused. */
public class StorableAddress {

    private static final String NUL = "%00";

    @ServerRequestFilter(preMatching = true)
    public void check(HttpServerRequest request) {
        if (request.path().contains(NUL)) {
            throw Problem.notFound();
        }
        if (request.query() != null && request.query().contains(NUL)) {
            throw Problem.badRequest(
                    "character_not_allowed", "The character U+0000 (%00) is in no parameter. Remove it.");
        }
    }
}
