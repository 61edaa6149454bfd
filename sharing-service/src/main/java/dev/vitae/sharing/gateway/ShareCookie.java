package dev.vitae.sharing.gateway;

import dev.vitae.sharing.shares.ShareToken;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
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
    private static final String ATTRIBUTES = "; Max-Age=1800; Path=/r/; HttpOnly; SameSite=Lax";

    private final String prefix;

    ShareCookie(String prefix) {
        this.prefix = prefix;
    }

    Optional<String> read(HttpServerRequest request, ShareToken token) {
        return value(request, prefix + token.prefix())
                .filter(value -> VALUE.matcher(value).matches());
    }

    /** Of any cookie; most visitors bring none. */
    static Optional<String> value(HttpServerRequest request, String name) {
        return request.headers().contains(HttpHeaders.COOKIE)
                ? Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue)
                : Optional.empty();
    }

    /** Of the header {@code Set-Cookie} (RFC 6265 §4.1); the value needs no escaping. */
    String set(HttpServerRequest request, ShareToken token, String value) {
        // Lax: who comes back through the link in a mail is on the same visit.
        return prefix + token.prefix() + "=" + value + ATTRIBUTES + (request.isSSL() ? "; Secure" : "");
    }
}
