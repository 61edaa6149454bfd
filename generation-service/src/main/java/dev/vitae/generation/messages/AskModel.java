package dev.vitae.generation.messages;

import dev.vitae.generation.assistance.AskedReading;
import dev.vitae.generation.assistance.AssistReading;
import dev.vitae.generation.assistance.ReadingAnswer;
import dev.vitae.generation.assistant.ModelReading;
import dev.vitae.generation.assistant.Proposal;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.llm.ReadingRequest;
import dev.vitae.generation.steps.WizardSteps;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
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

    /** @param providerType who has read it */
    record Read(List<Proposal> proposals, List<Cut> cut, String providerType) {}

    /** Never fails for what becomes of a call. @param byRules what the rules have read */
    Uni<Read> read(Caller caller, UUID session, Heard heard, List<Proposal> byRules, Optional<OwnKey> own) {
        Optional<ReadingRequest> question = reading.question(heard.conversation(), byRules);
        if (question.isEmpty()) {
            return Uni.createFrom().item(new Read(byRules, List.of(), LOCAL));
        }
        UUID tenant = caller.tenantId().orElse(null);
        return assist.read(caller, new AskedReading(session, tenant, heard.number(), within, question.get()), own)
                .map(answer -> read(heard, byRules, answer))
                .onFailure(Problem.class)
                .invoke(failure -> LOG.infof("no model has read it: %s", ((Problem) failure).code()))
                .onFailure(Problem.class)
                .recoverWithItem(new Read(byRules, List.of(), LOCAL));
    }

    private Read read(Heard heard, List<Proposal> byRules, ReadingAnswer answer) {
        ModelReading.Read read = reading.answer(heard.conversation(), byRules, answer.values());
        List<Proposal> all = new ArrayList<>(byRules);
        all.addAll(read.proposals());
        return new Read(
                all,
                read.cut().stream()
                        .map(it -> new Cut(it.path(), shortened(it.value()), REASON))
                        .toList(),
                answer.providerType());
    }

    private static String shortened(String claim) {
        return claim.length() <= LONGEST_CLAIM ? claim : claim.substring(0, LONGEST_CLAIM) + "…";
    }
}
