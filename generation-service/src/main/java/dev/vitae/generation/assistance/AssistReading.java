package dev.vitae.generation.assistance;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.CallMeter;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.generation.llm.Choice;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.llm.ModelFailure.Reason;
import dev.vitae.generation.llm.ModelName;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.NamedValues;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A model is asked what rules could not read: a parser in a person's file, the wizard in what somebody said. Nothing of the
 * question or the answer is kept here; each call is told of, and paid for as any other.
 */
@ApplicationScoped
public class AssistReading {

    private static final Logger LOG = Logger.getLogger(AssistReading.class);
    private static final Duration LONGEST_NOTE = Duration.ofSeconds(10);
    private static final String RULES = ModelName.RULE_BASED.word();

    private final ReadSwitches switches;
    private final Models models;
    private final Budgets budgets;
    private final TenantSession session;
    private final CallMeter meter;
    private final BoundedPool pool;

    AssistReading(
            ReadSwitches switches,
            Models models,
            Budgets budgets,
            TenantSession session,
            CallMeter meter,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.assistance.workers") int workers,
            @ConfigProperty(name = "vitae.assistance.waiting") int waiting,
            @ConfigProperty(name = "vitae.assistance.per-person") int perPerson) {
        this.switches = switches;
        this.models = models;
        this.budgets = budgets;
        this.session = session;
        this.meter = meter;
        this.pool = new BoundedPool("assistance", workers, waiting, perPerson, metrics);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /** Whether the platform has a model that may be asked now. */
    public Uni<Boolean> isAvailable() {
        return switches.current()
                .map(switched -> !models.chosen(switched.platform()).provider().equals(RULES));
    }

    /**
     * What the model names. Fails with 403 {@code own_keys_off}, 422 or 503 {@code model_…}, 503 {@code assistance_busy}, and
     * as {@link Budgets#reserve}.
     */
    public Uni<ReadingAnswer> read(Caller caller, AskedReading asked, Optional<OwnKey> own) {
        return read(caller, asked, own, Listener.patient());
    }

    /** As above, told as it comes. */
    public Uni<ReadingAnswer> read(Caller caller, AskedReading asked, Optional<OwnKey> own, Listener listener) {
        return switches.current()
                .map(switched -> model(switched, own))
                .chain(model -> model.provider().equals(RULES)
                        ? Uni.createFrom().item(ReadingAnswer.ofNobody())
                        : ask(model, caller, asked, own, listener));
    }

    private LanguageModel model(Switches switched, Optional<OwnKey> own) {
        Permission.requireOwnKeys(switched, own);
        return models.chosen(own.map(key -> Choice.ownKey(key.provider())).orElseGet(switched::platform));
    }

    private Uni<ReadingAnswer> ask(
            LanguageModel model, Caller caller, AskedReading asked, Optional<OwnKey> own, Listener listener) {
        Calls calls = new Calls(caller.id(), asked.tenantId(), asked.subjectId(), asked.tries(), own.isPresent());
        Context context = Vertx.currentContext();
        AssistedCall call = new AssistedCall(
                caller.id(),
                asked,
                calls,
                own.map(OwnKey::key),
                budgets,
                ended -> tell(caller, calls, ended, context),
                listener);
        return pool.run(caller.id(), () -> answer(model.read(asked.request(), call), calls))
                .ifNoItem()
                .after(asked.within())
                .failWith(() -> new ModelFailure(Reason.TIMEOUT, "nobody waits any longer"))
                // Also where whoever asked has gone.
                .onTermination()
                .invoke(listener.cancellation()::cancel)
                .onFailure(ModelFailure.class)
                .transform(failure -> problem(((ModelFailure) failure).reason()));
    }

    /** Where rules stand in for whoever could not be reached, nobody has answered. */
    private static ReadingAnswer answer(NamedValues named, Calls calls) {
        if (named.provider().equals(RULES)) {
            throw new ModelFailure(Reason.UNAVAILABLE, "no model has answered");
        }
        return ReadingAnswer.of(named.values(), calls);
    }

    /** What cannot be told is booked with all that was reserved for it, once that is over. */
    private void tell(Caller caller, Calls calls, AiCallRecorded ended, Context context) {
        meter.count(ended);
        try {
            session.onConnection(caller, tx -> tx.publish(ended.event()))
                    .runSubscriptionOn(work -> context.runOnContext(ignored -> work.run()))
                    .await()
                    .atMost(LONGEST_NOTE);
            calls.told(ended);
        } catch (RuntimeException failure) {
            LOG.warnf("call not told: %s", failure.getClass().getName());
        }
    }

    private static Problem problem(Reason reason) {
        String code = "model_" + reason.name().toLowerCase(Locale.ROOT);
        return switch (reason) {
            case INVALID_KEY, CREDIT_EXHAUSTED, REFUSED, INVALID_REQUEST ->
                Problem.unprocessable(code, "The model was asked and did not answer. Ask without it.");
            default -> Problem.unavailable(code);
        };
    }
}
