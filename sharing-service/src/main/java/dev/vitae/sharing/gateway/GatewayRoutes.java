package dev.vitae.sharing.gateway;

import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.shares.ShareToken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * {@code GET|HEAD|POST /r/{token}} and {@code /r/{token}.pdf}, for whoever holds the token; POST takes a passcode. Raw routes: nothing of the REST
 * stack stands between a visitor and the one statement that answers. No failure leaves this class, because the server's
 * own error handling would log the address.
 */
@ApplicationScoped
public class GatewayRoutes {

    private static final Logger LOG = Logger.getLogger(GatewayRoutes.class);
    private static final String PREFIX = "/r/";
    private static final String DOWNLOAD = "download=pdf";

    private final OpenShare shares;
    private final GatewayAnswers answers;
    private final MessagePages pages;
    private final Viewer viewer;
    private final UnlockShare unlock;
    private final MissedLinks missed;

    public GatewayRoutes(
            OpenShare shares,
            GatewayAnswers answers,
            MessagePages pages,
            Viewer viewer,
            UnlockShare unlock,
            MissedLinks missed) {
        this.shares = shares;
        this.answers = answers;
        this.pages = pages;
        this.viewer = viewer;
        this.unlock = unlock;
        this.missed = missed;
    }

    void install(@Observes Router router) {
        pages.prepare();
        router.route(PREFIX + "*").handler(this::visit).failureHandler(this::failed);
    }

    private void visit(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean head = request.method() == HttpMethod.HEAD;
        boolean post = request.method() == HttpMethod.POST;
        if (!head && !post && request.method() != HttpMethod.GET) {
            answers.methodNotAllowed(context);
            return;
        }
        Format accepted = Accept.preferred(request.getHeader("Accept"));
        Visit visit = Visit.of(rest(request.path()), accepted, DOWNLOAD.equals(request.query()), head);
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
        OpenShare.Shown shown = new OpenShare.Shown(
                ShareCookie.VISIT.read(request, token), viewer.of(request), ShareCookie.PASS.read(request, token));
        shares.open(token, visit.format(), visit.counted(), shown)
                .subscribe()
                .with(
                        opened -> opened.ifPresentOrElse(
                                share -> {
                                    if (share.locked()) {
                                        answers.locked(context, visit.format());
                                    } else {
                                        answers.found(context, visit, token, share);
                                    }
                                },
                                () -> missed.notFound(context, visit.format())),
                        failure -> failed(context, visit.format(), failure));
    }

    private void unlock(RoutingContext context, Visit visit, ShareToken token) {
        HttpServerRequest request = context.request();
        body(request)
                .chain(body -> unlock.unlock(token, WrongCredentials.address(context), PasscodeForm.read(body)))
                .subscribe()
                .with(
                        pass -> pass.ifPresentOrElse(
                                it -> answers.unlocked(context, token, it, address(request)),
                                () -> missed.notFound(context, visit.format())),
                        failure -> {
                            if (failure instanceof Problem problem) {
                                answers.refused(context, visit.format(), problem);
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
        return DOWNLOAD.equals(request.query()) ? request.path() + "?" + DOWNLOAD : request.path();
    }

    private void failed(RoutingContext context) {
        failed(context, Format.HTML, context.failure());
    }

    private void failed(RoutingContext context, Format format, Throwable failure) {
        LOG.errorf("a share could not be opened: %s", failure);
        answers.unavailable(context, format);
    }

    private static String rest(String path) {
        return path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
    }
}
