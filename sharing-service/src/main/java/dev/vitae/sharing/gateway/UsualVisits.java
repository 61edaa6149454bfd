package dev.vitae.sharing.gateway;

import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.sharing.guesses.Misses;
import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.sharing.visits.Trail;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Shows links that anybody may open to whoever brings nothing along, which is what nearly all visits are; hands on whatever else is
 * asked, and whatever does not open in that way. No failure leaves this class, because it would be logged with the address.
 */
final class UsualVisits implements Handler<HttpServerRequest> {

    private static final Logger LOG = Logger.getLogger(UsualVisits.class);

    private final ShowShare show;
    private final AnswerVisit answer;
    private final GatewayAnswers answers;
    private final Misses misses;
    private final GatewayMeter meter;
    private final Handler<HttpServerRequest> others;
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param others what everything else is handed to, with nothing sent and nothing counted */
    UsualVisits(
            ShowShare show,
            AnswerVisit answer,
            GatewayAnswers answers,
            Misses misses,
            GatewayMeter meter,
            Handler<HttpServerRequest> others) {
        this.show = show;
        this.answer = answer;
        this.answers = answers;
        this.misses = misses;
        this.meter = meter;
        this.others = others;
    }

    @Override
    public void handle(HttpServerRequest request) {
        // Who guesses waits for a turn, which is theirs to give.
        if (!bringsNothing(request) || misses.slowDown(() -> WrongCredentials.address(request))) {
            others.handle(request);
            return;
        }
        Visit visit = Visit.of(
                request.path().substring(GatewayRoutes.PREFIX.length()),
                Accept.preferred(request.getHeader(HttpHeaders.ACCEPT)),
                Optional.empty(),
                false);
        if (visit.code() || visit.token().isEmpty()) {
            others.handle(request);
            return;
        }
        show(request, visit, visit.token().get());
    }

    /** Visits that are not answered yet. */
    int underWay() {
        return underWay.get();
    }

    private static boolean bringsNothing(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.query() == null
                && !request.headers().contains(HttpHeaders.COOKIE)
                && !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private void show(HttpServerRequest request, Visit visit, ShareToken token) {
        long begun = System.nanoTime();
        underWay.incrementAndGet();
        show.show(token, visit.format(), Optional.empty()).onComplete(shown -> {
            try {
                if (shown.succeeded() && shown.result().isEmpty()) {
                    others.handle(request);
                    return;
                }
                if (shown.succeeded()) {
                    Opened share = shown.result().get();
                    answer.answer(request, visit, token, Trail.of(request), share, true);
                } else {
                    unavailable(request, visit.format(), shown.cause());
                }
                meter.count(request, begun);
            } catch (RuntimeException e) {
                unavailable(request, visit.format(), e);
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private void unavailable(HttpServerRequest request, Format format, Throwable failure) {
        LOG.errorf("a share could not be opened: %s", failure);
        if (!request.response().ended() && !request.response().closed()) {
            answers.unavailable(request, format);
        }
    }
}
