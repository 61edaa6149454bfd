package dev.vitae.generation.messages;

import dev.vitae.generation.assistant.Assistant;
import dev.vitae.generation.assistant.Assistant.Conversation;
import dev.vitae.generation.steps.WizardSteps;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A person says something in a session, and the assistant answers: with proposals, and with the next question. */
@ApplicationScoped
public class SayToAssistant {

    private final TenantSession session;
    private final MessageLog log;
    private final Assistant assistant = new Assistant(WizardSteps.read());

    SayToAssistant(TenantSession session, MessageLog log) {
        this.session = session;
        this.log = log;
    }

    /** The answer. Fails with 422 for what cannot be kept, and as {@link MessageLog#hear}. */
    Uni<MessageView> say(Caller caller, UUID id, NewMessage said) {
        NewMessage checked = said.checked();
        return session.inTransaction(caller, tx -> log.hear(tx, id, checked))
                .map(this::byRules)
                .chain(answered -> session.inTransaction(caller, tx -> log.answer(tx, id, answered)))
                .map(answer -> MessageView.of(answer, List.of()));
    }

    private Answered byRules(Conversation conversation) {
        return new Answered(assistant.answer(conversation, assistant.read(conversation)), List.of(), "local");
    }
}
