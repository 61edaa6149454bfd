package dev.vitae.generation.messages;

import dev.vitae.generation.assistant.Assistant;
import dev.vitae.generation.assistant.Proposal;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.steps.WizardSteps;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person says something in a session, and the assistant answers: with proposals, and with the next question. */
@ApplicationScoped
public class SayToAssistant {

    private final TenantSession session;
    private final MessageLog log;
    private final AskModel model;
    private final Assistant assistant = new Assistant(WizardSteps.shipped());

    SayToAssistant(TenantSession session, MessageLog log, AskModel model) {
        this.session = session;
        this.log = log;
        this.model = model;
    }

    /** The answer. Fails with 422 for what cannot be kept, and as {@link MessageLog#hear}. */
    Uni<MessageView> say(Caller caller, UUID id, NewMessage said, Optional<OwnKey> own) {
        NewMessage checked = said.checked();
        return session.inTransaction(caller, tx -> log.hear(tx, id, checked))
                .chain(heard -> answer(caller, id, heard, own))
                .chain(answered -> session.inTransaction(caller, tx -> log.answer(tx, id, answered)))
                .map(answer -> MessageView.of(answer, List.of()));
    }

    private Uni<Answered> answer(Caller caller, UUID id, Heard heard, Optional<OwnKey> own) {
        List<Proposal> byRules = assistant.read(heard.conversation());
        return model.read(caller, id, heard, byRules, own)
                .map(read -> new Answered(
                        assistant.answer(heard.conversation(), read.proposals()), read.cut(), read.providerType()));
    }
}
