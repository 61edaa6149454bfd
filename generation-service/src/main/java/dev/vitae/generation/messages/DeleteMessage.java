package dev.vitae.generation.messages;

import dev.vitae.generation.wizard.WizardSessions;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person takes back something that was said, with its pictures; what the draft says by now stays. */
@ApplicationScoped
public class DeleteMessage {

    private static final String PICTURES =
            """
            with gone as (delete from attachments where message_id = $1 returning file_id)
            delete from stored_file f using gone where f.id = gone.file_id""";

    private final TenantSession session;
    private final WizardSessions sessions;
    private final Messages messages;

    DeleteMessage(TenantSession session, WizardSessions sessions, Messages messages) {
        this.session = session;
        this.sessions = sessions;
        this.messages = messages;
    }

    /** Fails with 404. */
    public Uni<Void> delete(Caller caller, UUID id, UUID message) {
        return session.inTransaction(caller, tx -> sessions.there(id)
                .chain(there -> messages.locked(id, message))
                .call(() -> tx.execute(PICTURES, message))
                .chain(messages::remove));
    }
}
