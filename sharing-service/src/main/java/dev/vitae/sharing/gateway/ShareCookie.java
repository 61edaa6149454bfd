package dev.vitae.sharing.gateway;

import dev.vitae.sharing.shares.ShareToken;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser is known again by for half an hour: something that the database makes and recognises, the same for
 * everybody of that time. It names nobody and leads to no other share.
 */
enum ShareCookie {
    /** A visit that was counted. */
    VISIT("visit_"),
    /** The passcode was given. */
    PASS("pass_");

    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{64}");
    private static final long SECONDS = 1800;

    private final String prefix;

    ShareCookie(String prefix) {
        this.prefix = prefix;
    }

    Optional<String> read(HttpServerRequest request, ShareToken token) {
        return Optional.ofNullable(request.getCookie(prefix + token.prefix()))
                .map(Cookie::getValue)
                .filter(value -> VALUE.matcher(value).matches());
    }

    Cookie of(HttpServerRequest request, ShareToken token, String value) {
        // Lax: who comes back through the link in a mail is on the same visit.
        return Cookie.cookie(prefix + token.prefix(), value)
                .setPath("/r/")
                .setMaxAge(SECONDS)
                .setHttpOnly(true)
                .setSecure(request.isSSL())
                .setSameSite(CookieSameSite.LAX);
    }
}
