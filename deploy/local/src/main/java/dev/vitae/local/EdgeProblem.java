package dev.vitae.local;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the edge itself has to complain about, as RFC 9457 problem documents like those of the services. */
enum EdgeProblem {
    NOT_FOUND(404, "no_such_address", "Not found", "There is nothing at this address."),
    TOO_LARGE(413, "body_too_large", "Body too large", "The request body is larger than 6 MB."),
    BODY_TOO_SLOW(
            408,
            "body_too_slow",
            "Request timeout",
            "The body did not come in time. Send it once more, over a faster line."),
    ADDRESS_TOO_LONG(414, "address_too_long", "URI too long", "The address is longer than 8 kB."),
    HEADERS_TOO_LARGE(
            431,
            "headers_too_large",
            "Request header fields too large",
            "The request has more headers than 100, or more than 16 kB of them. Send fewer of them."),
    MALFORMED(400, "malformed_request", "Bad request", "This is no request of HTTP/1.1."),
    UNAVAILABLE(
            503, "service_unavailable", "Service unavailable", "This part of Vitae is not running; try again soon.");

    /** W3C trace context: version, trace id, parent id, flags. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    EdgeProblem(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    /** What is wrong with a request that the server could not read. */
    static EdgeProblem of(DecoderResult unread) {
        if (unread.cause() instanceof TooLongHttpLineException) {
            return ADDRESS_TOO_LONG;
        }
        return unread.cause() instanceof TooLongHttpHeaderException ? HEADERS_TOO_LARGE : MALFORMED;
    }

    /** Answers a request that goes to no service. */
    Future<Void> answer(HttpServerRequest request) {
        return request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(document(request).toBuffer());
    }

    /** Answers in the place of the service that the request could not reach. */
    ProxyResponse answer(ProxyRequest request) {
        return request.release()
                .response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Retry-After", RETRY_AFTER_SECONDS)
                .setBody(Body.body(document(request.proxiedRequest()).toBuffer()));
    }

    private JsonObject document(HttpServerRequest request) {
        return new JsonObject()
                .put("type", "https://vitae.dev/problems/" + code.replace('_', '-'))
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .put("traceId", traceId(request));
    }

    private static String traceId(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"))
                .map(TRACEPARENT::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1))
                .orElseGet(EdgeProblem::randomTraceId);
    }

    private static String randomTraceId() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
