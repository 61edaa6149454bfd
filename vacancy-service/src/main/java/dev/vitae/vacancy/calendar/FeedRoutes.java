package dev.vitae.vacancy.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.PerMinute;
import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import dev.vitae.kit.secrets.LinkSecret;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * {@code GET|HEAD /api/v1/calendar/{secret}.ics}, for whoever has the secret. A raw route, as that of a share: nothing of the
 * REST stack, which would log and label the address, stands between; no failure leaves this class.
 */
@ApplicationScoped
public class FeedRoutes {

    static final String PREFIX = "/api/v1/calendar/";
    static final String SUFFIX = ".ics";

    private static final Logger LOG = Logger.getLogger(FeedRoutes.class);
    private static final Problem NOT_FOUND = new Problem(
            404, "not_found", "This address opens no calendar. It may have been withdrawn: make another one.");

    private final OpenCalendar calendar;
    private final WrongCredentials wrong;
    private final PerMinute reads;
    private final ObjectMapper json;

    FeedRoutes(
            OpenCalendar calendar,
            WrongCredentials wrong,
            ObjectMapper json,
            @ConfigProperty(name = "vitae.calendar.reads-per-minute") int most) {
        this.calendar = calendar;
        this.wrong = wrong;
        this.json = json;
        this.reads = new PerMinute(
                most, "This calendar is read very often. Wait as long as Retry-After says, then try again.");
    }

    void install(@Observes Router router) {
        router.route(PREFIX + "*").handler(this::read).failureHandler(context -> failed(context, context.failure()));
    }

    private void read(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            context.response().putHeader("Allow", "GET, HEAD");
            sorry(context, new Problem(405, "method_not_allowed", "A calendar is read with GET."));
            return;
        }
        secret(context.request().path())
                .ifPresentOrElse(secret -> open(context, secret), () -> sorry(context, NOT_FOUND));
    }

    private void open(RoutingContext context, LinkSecret secret) {
        Optional<Problem> tooOften = reads.count(secret.prefix());
        if (tooOften.isPresent()) {
            sorry(context, tooOften.get());
            return;
        }
        calendar.open(secret, Instant.now())
                .subscribe()
                .with(
                        file -> file.ifPresentOrElse(
                                bytes -> found(context, bytes),
                                () -> sorry(context, wrong.refuse(WrongCredentials.address(context), NOT_FOUND))),
                        failure -> failed(context, failure));
    }

    private void found(RoutingContext context, byte[] file) {
        String tag = "\"" + ETags.of(file).getValue() + "\"";
        HttpServerResponse response = context.response()
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("X-Content-Type-Options", "nosniff");
        String known = context.request().getHeader("If-None-Match");
        if (known != null
                && Arrays.stream(known.split(",")).map(FeedRoutes::strong).anyMatch(tag::equals)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Disposition", "inline; filename=\"vitae.ics\"");
        send(context, "text/calendar; charset=utf-8", file);
    }

    private static String strong(String tag) {
        String stripped = tag.strip();
        return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
    }

    private void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof Problem problem) {
            sorry(context, problem);
            return;
        }
        LOG.errorf("a calendar could not be opened: %s", failure);
        sorry(context, Problem.unavailable("service_unavailable"));
    }

    private void sorry(RoutingContext context, Problem problem) {
        problem.headers().forEach(context.response()::putHeader);
        context.response().setStatusCode(problem.status()).putHeader("Cache-Control", "no-store");
        send(context, ProblemDocument.MEDIA_TYPE, write(problem));
    }

    private static void send(RoutingContext context, String mediaType, byte[] body) {
        HttpServerResponse response = context.response().putHeader("Content-Type", mediaType);
        if (context.request().method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(body.length)).end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    private byte[] write(Problem problem) {
        try {
            return json.writeValueAsBytes(ProblemDocument.of(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written as JSON", e);
        }
    }

    private static Optional<LinkSecret> secret(String path) {
        boolean ours =
                path.startsWith(PREFIX) && path.endsWith(SUFFIX) && path.length() > PREFIX.length() + SUFFIX.length();
        return ours
                ? LinkSecret.parse(
                        PublishCalendar.MARK, path.substring(PREFIX.length(), path.length() - SUFFIX.length()))
                : Optional.empty();
    }
}
