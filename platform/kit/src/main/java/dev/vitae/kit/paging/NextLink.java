package dev.vitae.kit.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Answers one page of a list with the RFC 8288 {@code Link} to the next one. */
public final class NextLink {

    private NextLink() {}

    /** @param next the next page's cursor, or null on the last page */
    public static Response on(UriInfo uri, String next, Object page) {
        Response.ResponseBuilder answer = Response.ok(page).header("Cache-Control", "private, no-cache");
        if (next != null) {
            URI link =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            answer.header("Link", "<" + link.getRawPath() + "?" + link.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
