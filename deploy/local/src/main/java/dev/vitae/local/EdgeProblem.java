package dev.vitae.local;

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

    /** Answers a request that goes to no service. */
    void answer(HttpServerRequest request) {
        request.response()
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
