package dev.vitae.sharing.gateway;

import dev.vitae.kit.caller.WrongCredentials;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.guesses.Misses;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers that a link opens nothing: at once as a rule, later while very many ask for such links, and with 429 to an address that has
 * asked for many. Whatever opens something is not held back.
 */
@ApplicationScoped
@Startup
class MissedLinks {

    private static final String ASKING = MissedLinks.class.getName();
    private static final String METRIC = "vitae.gateway.misses";
    private static final List<String> ANSWERS = List.of("not_found", "held", "refused");

    private final Misses misses;
    private final GatewayAnswers answers;
    private final MeterRegistry metrics;

    MissedLinks(Misses misses, GatewayAnswers answers, MeterRegistry metrics) {
        this.misses = misses;
        this.answers = answers;
        this.metrics = metrics;
        ANSWERS.forEach(answer -> metrics.counter(METRIC, "answer", answer));
    }

    /** Whether whoever asks has to wait; then that is the answer, and nothing is looked up. */
    boolean refuses(RoutingContext context, Format format) {
        Misses.Asking asking = misses.asks(() -> WrongCredentials.address(context));
        if (asking.refusal().isPresent()) {
            refuse(context, format, asking.refusal().get());
            return true;
        }
        context.put(ASKING, asking);
        if (asking.hasTurn()) {
            context.addEndHandler(ended -> asking.over());
        }
        return false;
    }

    /** There is nothing of what was asked for. */
    void notFound(RoutingContext context, Format format) {
        Optional<Problem> tooOften = context.<Misses.Asking>get(ASKING).missed();
        if (tooOften.isPresent()) {
            refuse(context, format, tooOften.get());
            return;
        }
        try {
            answer(context, format, misses.held());
        } catch (Problem tooMany) {
            refuse(context, format, tooMany);
        }
    }

    private void answer(RoutingContext context, Format format, Duration held) {
        count(held.isZero() ? "not_found" : "held");
        if (held.isZero()) {
            answers.notFound(context.request(), format);
            return;
        }
        context.vertx().setTimer(Math.max(1, held.toMillis()), due -> {
            if (!context.response().closed()) {
                answers.notFound(context.request(), format);
            }
        });
    }

    private void refuse(RoutingContext context, Format format, Problem problem) {
        count("refused");
        answers.refused(context.request(), format, problem);
    }

    private void count(String answer) {
        metrics.counter(METRIC, "answer", answer).increment();
    }
}
