package dev.vitae.generation.messages;

import dev.vitae.generation.configuration.ReadSwitches;
import dev.vitae.generation.jobs.Cancellation;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person says something in a session, and waits for the answer: with proposals, and with the next question. */
@ApplicationScoped
public class SayToAssistant {

    private final TenantSession session;
    private final ReadSwitches switches;
    private final MessageLog log;
    private final FindAnswer answer;

    SayToAssistant(TenantSession session, ReadSwitches switches, MessageLog log, FindAnswer answer) {
        this.session = session;
        this.switches = switches;
        this.log = log;
        this.answer = answer;
    }

    /** The answer. Fails with 422 for what cannot be kept, 403 {@code own_keys_off}, and as {@link MessageLog#hear}. */
    Uni<MessageView> say(Caller caller, UUID id, NewMessage said, Optional<OwnKey> own) {
        NewMessage checked = said.checked();
        return switches.current()
                .invoke(switched -> Permission.requireOwnKeys(switched, own))
                .chain(() -> session.inTransaction(caller, tx -> log.hear(tx, id, checked, null)))
                .chain(heard -> answer.find(caller, id, heard, own, piece -> {}, new Cancellation()))
                .chain(answered -> session.inTransaction(caller, tx -> log.answer(tx, id, answered)))
                .map(given -> MessageView.of(given, List.of()));
    }
}
