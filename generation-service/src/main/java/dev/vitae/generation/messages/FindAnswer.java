package dev.vitae.generation.messages;

import dev.vitae.generation.assistant.Assistant;
import dev.vitae.generation.assistant.Speech;
import dev.vitae.generation.jobs.Cancellation;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.steps.WizardSteps;
import dev.vitae.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What the assistant answers: the rules read what was said, then a model what they could not. No transaction is open. */
@ApplicationScoped
class FindAnswer {

    private final AskModel model;
    private final Assistant assistant = new Assistant(WizardSteps.shipped());

    FindAnswer(AskModel model) {
        this.model = model;
    }

    /**
     * With a model's help.
     *
     * @param listener is told each piece of the answer's text, on whatever thread
     * @param cancellation ends a call to a model
     */
    Uni<Answered> find(
            Caller caller,
            UUID session,
            Heard heard,
            Optional<OwnKey> own,
            Consumer<String> listener,
            Cancellation cancellation) {
        Speech speech = byRules(heard, listener);
        return model.read(caller, session, heard, speech, own, cancellation)
                .map(read ->
                        new Answered(assistant.answer(heard.conversation(), speech), read.cut(), read.providerType()));
    }

    /** As {@link #find}, by rules alone. */
    Answered byRulesAlone(Heard heard, Consumer<String> listener) {
        Speech speech = byRules(heard, listener);
        return new Answered(
                assistant.answer(heard.conversation(), speech), AskModel.NOBODY.cut(), AskModel.NOBODY.providerType());
    }

    private Speech byRules(Heard heard, Consumer<String> listener) {
        Speech speech = new Speech(listener);
        assistant.read(heard.conversation()).forEach(speech::propose);
        return speech;
    }
}
