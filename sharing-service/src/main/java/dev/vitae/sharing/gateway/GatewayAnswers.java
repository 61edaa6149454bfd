package dev.vitae.sharing.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.download.ContentDisposition;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import dev.vitae.sharing.shares.ShareToken;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/** Writes the gateway's answers: a document, or, in the form asked for, that there is none. */
@Singleton
public class GatewayAnswers {

    private static final Problem NOT_FOUND = new Problem(
            404, "not_found", "This link does not open anything. It may have expired, been used up or been withdrawn.");

    private final GatewayHeaders headers;
    private final MessagePages pages;
    private final LinkAddress links;
    private final ObjectMapper json;

    public GatewayAnswers(GatewayHeaders headers, MessagePages pages, LinkAddress links, ObjectMapper json) {
        this.headers = headers;
        this.pages = pages;
        this.links = links;
        this.json = json;
    }

    /** @param pictured whether a page names the picture of its link, which may be fetched as often as anybody likes */
    void found(HttpServerRequest request, Visit visit, ShareToken token, Opened share, boolean pictured) {
        share.begun().filter(mark -> visit.counted()).ifPresent(mark -> request.response()
                .putHeader(HttpHeaders.SET_COOKIE, ShareCookie.VISIT.set(request, token, mark)));
        if (visit.format() == Format.PDF || visit.download()) {
            String name = visit.format().named(share.fileName());
            request.response()
                    .putHeader(
                            ContentDisposition.HEADER,
                            visit.download() ? ContentDisposition.attachment(name) : ContentDisposition.inline(name));
        }
        headers.common(request.response().headers(), visit.format().mediaType());
        share.style()
                .filter(it -> visit.format() == Format.HTML)
                .ifPresent(style -> headers.admitStyle(request.response().headers(), style));
        boolean tagged = pictured && visit.format() == Format.HTML;
        end(request, 200, tagged ? PictureTags.in(share.content(), links.ofPicture(token)) : share.content());
    }

    /** The link itself, which whoever asks has already. */
    void code(HttpServerRequest request, ShareToken token) {
        send(request, 200, "image/svg+xml", Buffer.buffer(QrCode.svg(links.of(token))));
    }

    /** The one answer for unknown, malformed, revoked, expired and used-up tokens. */
    void notFound(HttpServerRequest request, Format format) {
        sorry(request, format, NOT_FOUND, pages.notFound());
    }

    void unavailable(HttpServerRequest request, Format format) {
        sorry(request, format, Problem.unavailable("service_unavailable"), pages.unavailable());
    }

    /** A passcode is asked for. */
    void locked(HttpServerRequest request, Format format) {
        Problem problem = new Problem(
                403,
                "passcode_required",
                "This link asks for a passcode. Send it in a form, as passcode, with POST to this address.");
        sorry(request, format, problem, pages.locked());
    }

    /** To what was asked for, with what lets the browser in. */
    void unlocked(HttpServerRequest request, ShareToken token, String pass, String address) {
        request.response()
                .putHeader(HttpHeaders.SET_COOKIE, ShareCookie.PASS.set(request, token, pass))
                .putHeader(HttpHeaders.LOCATION, address);
        send(request, 303, Format.HTML.mediaType(), Buffer.buffer());
    }

    /** What a passcode was refused with. */
    void refused(HttpServerRequest request, Format format, Problem problem) {
        Buffer page =
                switch (problem.status()) {
                    case 403 -> pages.wrong();
                    case 429 -> pages.tooMany();
                    default -> pages.unavailable();
                };
        sorry(request, format, problem, page);
    }

    void methodNotAllowed(HttpServerRequest request) {
        request.response().putHeader("Allow", "GET, HEAD, POST");
        Problem problem = new Problem(405, "method_not_allowed", "A share is read with GET; POST takes its passcode.");
        send(request, 405, ProblemDocument.MEDIA_TYPE, write(problem));
    }

    private void sorry(HttpServerRequest request, Format format, Problem problem, Buffer page) {
        problem.headers().forEach(request.response()::putHeader);
        if (format == Format.JSON || format == Format.JSON_RESUME) {
            send(request, problem.status(), ProblemDocument.MEDIA_TYPE, write(problem));
        } else {
            send(request, problem.status(), Format.HTML.mediaType(), page);
        }
    }

    private void send(HttpServerRequest request, int status, String mediaType, Buffer body) {
        headers.common(request.response().headers(), mediaType);
        if (status == 403) {
            headers.admitForm(request.response().headers());
        }
        end(request, status, body);
    }

    private static void end(HttpServerRequest request, int status, Buffer body) {
        HttpServerResponse response = request.response().setStatusCode(status);
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }

    private Buffer write(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(ProblemDocument.of(problem)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written as JSON", e);
        }
    }
}
