package dev.vitae.sharing.gateway;

import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.sharing.visits.Trail;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * {@code GET|HEAD|POST /r/{token}}, the same with the ending of a form ({@code .pdf}), and {@code /r/{token}/qr.svg}, for
 * whoever holds the token; POST takes a passcode. Raw routes: nothing of the REST stack stands between a visitor and the one
 * statement that answers. No failure leaves this class, because the server's own error handling would log the address.
 */
@ApplicationScoped
public class GatewayRoutes {

    private static final Logger LOG = Logger.getLogger(GatewayRoutes.class);
    static final String PREFIX = "/r/";

    private final ShowShare show;
    private final OpenShare shares;
    private final AnswerVisit answer;
    private final GatewayAnswers answers;
    private final MessagePages pages;
    private final Viewer viewer;
    private final UnlockShare unlock;
    private final MissedLinks missed;
    private final GatewayServer server;
    private final GatewayMeter meter;

    public GatewayRoutes(
            ShowShare show,
            OpenShare shares,
            AnswerVisit answer,
            GatewayAnswers answers,
            MessagePages pages,
            Viewer viewer,
            UnlockShare unlock,
            MissedLinks missed,
            GatewayServer server,
            GatewayMeter meter) {
        this.show = show;
        this.shares = shares;
        this.answer = answer;
        this.answers = answers;
        this.pages = pages;
        this.viewer = viewer;
        this.unlock = unlock;
        this.missed = missed;
        this.server = server;
        this.meter = meter;
    }

    void install(@Observes Router router) {
        pages.prepare();
        // Before all that Quarkus and the kit do for other requests, which have a body, a caller or a resource.
        router.route(PREFIX + "*")
                .order(Integer.MIN_VALUE)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::visit)
                .failureHandler(this::failed);
        router.route(PREFIX + "*").handler(this::visit).failureHandler(this::failed);
    }

    private void visit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (server.received(request)) {
            long begun = System.nanoTime();
            context.addEndHandler(ended -> meter.count(request, begun));
        }
        boolean head = request.method() == HttpMethod.HEAD;
        boolean post = request.method() == HttpMethod.POST;
        if (!head && !post && request.method() != HttpMethod.GET) {
            answers.methodNotAllowed(request);
            return;
        }
        Format accepted = Accept.preferred(request.getHeader("Accept"));
        Visit visit = Visit.of(rest(request.path()), accepted, Format.saved(request.query()), head);
        if (missed.refuses(context, visit.format())) {
            return;
        }
        visit.token()
                .ifPresentOrElse(
                        token -> {
                            if (post) {
                                unlock(context, visit, token);
                            } else {
                                open(context, visit, token);
                            }
                        },
                        () -> missed.notFound(context, visit.format()));
    }

    private void open(RoutingContext context, Visit visit, ShareToken token) {
        HttpServerRequest request = context.request();
        Optional<String> mark = ShareCookie.VISIT.read(request, token);
        Optional<UUID> signedIn = viewer.of(request);
        Trail trail = Trail.of(request);
        Future<Optional<Opened>> shown = signedIn.isPresent()
                ? Future.succeededFuture(Optional.empty())
                : show.show(token, visit.format(), mark);
        shown.onSuccess(share -> share.ifPresentOrElse(
                        it -> answer(context, visit, token, trail, it, true),
                        () -> openAny(context, visit, token, trail, mark, signedIn)))
                .onFailure(failure -> failed(context, visit.format(), failure));
    }

    private void openAny(
            RoutingContext context,
            Visit visit,
            ShareToken token,
            Trail trail,
            Optional<String> mark,
            Optional<UUID> signedIn) {
        OpenShare.Shown shown = new OpenShare.Shown(mark, signedIn, ShareCookie.PASS.read(context.request(), token));
        shares.open(token, visit.format(), visit.counted() && !answer.previews(visit, trail), shown)
                .subscribe()
                .with(
                        opened -> opened.ifPresentOrElse(
                                share -> answer(context, visit, token, trail, share, false),
                                () -> missed.notFound(context, visit.format())),
                        failure -> failed(context, visit.format(), failure));
    }

    /** @param unconditional whether it opens to anybody, and as often as they like */
    private void answer(
            RoutingContext context, Visit visit, ShareToken token, Trail trail, Opened share, boolean unconditional) {
        if (visit.code()) {
            answers.code(context.request(), token);
        } else if (share.locked()) {
            answers.locked(context.request(), visit.format());
        } else {
            answer.answer(context.request(), visit, token, trail, share, unconditional);
        }
    }

    private void unlock(RoutingContext context, Visit visit, ShareToken token) {
        HttpServerRequest request = context.request();
        body(request)
                .chain(body -> unlock.unlock(token, WrongCredentials.address(context), PasscodeForm.read(body)))
                .subscribe()
                .with(
                        pass -> pass.ifPresentOrElse(
                                it -> answers.unlocked(request, token, it, address(request)),
                                () -> missed.notFound(context, visit.format())),
                        failure -> {
                            if (failure instanceof Problem problem) {
                                answers.refused(request, visit.format(), problem);
                            } else {
                                failed(context, visit.format(), failure);
                            }
                        });
    }

    /** Quarkus hands requests on paused. What is not worth reading goes by unkept. */
    private static Uni<Buffer> body(HttpServerRequest request) {
        Uni<Buffer> body = PasscodeForm.fits(request)
                ? Uni.createFrom().completionStage(request.body().toCompletionStage())
                : Uni.createFrom().item(Buffer.buffer());
        request.resume();
        return body;
    }

    /** What was asked for, below {@code /r/}. */
    private static String address(HttpServerRequest request) {
        return Format.saved(request.query())
                .map(format -> request.path() + "?" + format.savedBy())
                .orElse(request.path());
    }

    private void failed(RoutingContext context) {
        failed(context, Format.HTML, context.failure());
    }

    private void failed(RoutingContext context, Format format, Throwable failure) {
        LOG.errorf("a share could not be opened: %s", failure);
        answers.unavailable(context.request(), format);
    }

    private static String rest(String path) {
        return path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
    }
}
