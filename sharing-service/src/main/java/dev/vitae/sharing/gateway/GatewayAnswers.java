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
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the gateway's answers: a document, or, in the form asked for, that there is none. */
@ApplicationScoped
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
    void found(RoutingContext context, Visit visit, ShareToken token, Opened share, boolean pictured) {
        share.begun().filter(mark -> visit.counted()).ifPresent(mark -> context.response()
                .putHeader(HttpHeaders.SET_COOKIE, ShareCookie.VISIT.set(context.request(), token, mark)));
        if (visit.format() == Format.PDF || visit.download()) {
            String name = visit.format().named(share.fileName());
            context.response()
                    .putHeader(
                            ContentDisposition.HEADER,
                            visit.download() ? ContentDisposition.attachment(name) : ContentDisposition.inline(name));
        }
        headers.common(context.response().headers(), visit.format().mediaType());
        share.style()
                .filter(it -> visit.format() == Format.HTML)
                .ifPresent(style -> headers.admitStyle(context.response().headers(), style));
        boolean tagged = pictured && visit.format() == Format.HTML;
        end(context, 200, tagged ? PictureTags.in(share.content(), links.ofPicture(token)) : share.content());
    }

    /** The link itself, which whoever asks has already. */
    void code(RoutingContext context, ShareToken token) {
        send(context, 200, "image/svg+xml", Buffer.buffer(QrCode.svg(links.of(token))));
    }

    /** The one answer for unknown, malformed, revoked, expired and used-up tokens. */
    void notFound(RoutingContext context, Format format) {
        sorry(context, format, NOT_FOUND, pages.notFound());
    }

    void unavailable(RoutingContext context, Format format) {
        sorry(context, format, Problem.unavailable("service_unavailable"), pages.unavailable());
    }

    /** A passcode is asked for. */
    void locked(RoutingContext context, Format format) {
        Problem problem = new Problem(
                403,
                "passcode_required",
                "This link asks for a passcode. Send it in a form, as passcode, with POST to this address.");
        sorry(context, format, problem, pages.locked());
    }

    /** To what was asked for, with what lets the browser in. */
    void unlocked(RoutingContext context, ShareToken token, String pass, String address) {
        context.response()
                .putHeader(HttpHeaders.SET_COOKIE, ShareCookie.PASS.set(context.request(), token, pass))
                .putHeader(HttpHeaders.LOCATION, address);
        send(context, 303, Format.HTML.mediaType(), Buffer.buffer());
    }

    /** What a passcode was refused with. */
    void refused(RoutingContext context, Format format, Problem problem) {
        Buffer page =
                switch (problem.status()) {
                    case 403 -> pages.wrong();
                    case 429 -> pages.tooMany();
                    default -> pages.unavailable();
                };
        sorry(context, format, problem, page);
    }

    void methodNotAllowed(RoutingContext context) {
        context.response().putHeader("Allow", "GET, HEAD, POST");
        Problem problem = new Problem(405, "method_not_allowed", "A share is read with GET; POST takes its passcode.");
        send(context, 405, ProblemDocument.MEDIA_TYPE, write(problem));
    }

    private void sorry(RoutingContext context, Format format, Problem problem, Buffer page) {
        problem.headers().forEach(context.response()::putHeader);
        if (format == Format.JSON || format == Format.JSON_RESUME) {
            send(context, problem.status(), ProblemDocument.MEDIA_TYPE, write(problem));
        } else {
            send(context, problem.status(), Format.HTML.mediaType(), page);
        }
    }

    private void send(RoutingContext context, int status, String mediaType, Buffer body) {
        headers.common(context.response().headers(), mediaType);
        if (status == 403) {
            headers.admitForm(context.response().headers());
        }
        end(context, status, body);
    }

    private static void end(RoutingContext context, int status, Buffer body) {
        HttpServerResponse response = context.response().setStatusCode(status);
        if (context.request().method() == HttpMethod.HEAD) {
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
