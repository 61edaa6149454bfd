package dev.vitae.generation.messages;

import dev.vitae.generation.assistance.AskedReading;
import dev.vitae.generation.assistance.AssistReading;
import dev.vitae.generation.assistance.Listener;
import dev.vitae.generation.assistant.ModelHearing;
import dev.vitae.generation.assistant.ModelReading;
import dev.vitae.generation.assistant.Speech;
import dev.vitae.generation.jobs.Cancellation;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.llm.NamedValues.Named;
import dev.vitae.generation.llm.ReadingRequest;
import dev.vitae.generation.steps.WizardSteps;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Has a model read what the rules could not; where none answers, what the rules have read stands. */
@ApplicationScoped
class AskModel {

    private static final Logger LOG = Logger.getLogger(AskModel.class);
    private static final int LONGEST_CLAIM = 500;
    private static final String LOCAL = "local";
    private static final String REASON = "You have not said this: it is the model's own.";

    private final AssistReading assist;
    private final Duration within;
    private final ModelReading reading = new ModelReading(WizardSteps.shipped());

    AskModel(AssistReading assist, @ConfigProperty(name = "vitae.wizard.model-within") Duration within) {
        this.assist = assist;
        this.within = within;
    }

    /** The rules alone have read it. */
    static final Read NOBODY = new Read(List.of(), LOCAL);

    /** @param providerType who has read it */
    record Read(List<Cut> cut, String providerType) {}

    /**
     * Never fails for what becomes of a call: what has come of a broken one stays.
     *
     * @param speech in which the rules have said what they would put down; goes on with what the model names as it comes
     */
    Uni<Read> read(
            Caller caller, UUID session, Heard heard, Speech speech, Optional<OwnKey> own, Cancellation cancellation) {
        int byRules = speech.proposals().size();
        Optional<ReadingRequest> question = reading.question(heard.conversation(), speech.proposals());
        if (question.isEmpty()) {
            return Uni.createFrom().item(NOBODY);
        }
        ModelHearing hearing = new ModelHearing(heard.conversation(), speech);
        UUID tenant = caller.tenantId().orElse(null);
        AskedReading asked = new AskedReading(session, tenant, heard.number(), within, question.get());
        return assist.read(caller, asked, own, new Listener(hearing::hear, cancellation))
                .map(answer -> {
                    answer.values().forEach(hearing::hear);
                    return new Read(cuts(hearing.end()), answer.providerType());
                })
                .onFailure(Problem.class)
                .recoverWithItem(failure -> {
                    LOG.infof("no model has read all of it: %s", ((Problem) failure).code());
                    hearing.end();
                    boolean helped = speech.proposals().size() > byRules;
                    return helped ? new Read(List.of(), own.isPresent() ? "byok" : "platform") : NOBODY;
                });
    }

    private static List<Cut> cuts(List<Named> ownWords) {
        return ownWords.stream()
                .map(it -> new Cut(it.path(), shortened(it.value()), REASON))
                .toList();
    }

    private static String shortened(String claim) {
        return claim.length() <= LONGEST_CLAIM ? claim : claim.substring(0, LONGEST_CLAIM) + "…";
    }
}
