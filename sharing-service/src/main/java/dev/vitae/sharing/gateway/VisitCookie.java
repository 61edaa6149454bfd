package dev.vitae.sharing.gateway;

import dev.vitae.sharing.shares.ShareToken;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a browser is known again during its visit of half an hour: a mark that {@code share_open} makes and recognises,
 * the same for every visitor of that time. It names nobody and leads to no other share.
 */
final class VisitCookie {

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{64}");
    private static final long SECONDS = 1800;

    private VisitCookie() {}

    static Optional<String> read(HttpServerRequest request, ShareToken token) {
        return Optional.ofNullable(request.getCookie(name(token)))
                .map(Cookie::getValue)
                .filter(mark -> MARK.matcher(mark).matches());
    }

    static Cookie of(HttpServerRequest request, ShareToken token, String mark) {
        // Lax: who comes back through the link in a mail is on the same visit.
        return Cookie.cookie(name(token), mark)
                .setPath("/r/")
                .setMaxAge(SECONDS)
                .setHttpOnly(true)
                .setSecure(request.isSSL())
                .setSameSite(CookieSameSite.LAX);
    }

    private static String name(ShareToken token) {
        return "visit_" + token.prefix();
    }
}
