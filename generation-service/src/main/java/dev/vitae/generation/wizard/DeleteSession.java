package dev.vitae.generation.wizard;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a session with what was said and shown in it; the résumé that it made stays. */
@ApplicationScoped
public class DeleteSession {

    private static final String PICTURES =
            """
            with gone as (delete from attachments where session_id = $1 returning file_id)
            delete from stored_file f using gone where f.id = gone.file_id""";

    private final TenantSession session;
    private final WizardSessions sessions;

    DeleteSession(TenantSession session, WizardSessions sessions) {
        this.session = session;
        this.sessions = sessions;
    }

    /** Fails with 404, with 412 where {@code If-Match} is sent for one that was changed meanwhile. */
    public Uni<Void> delete(Caller caller, UUID id, String ifMatch) {
        return session.inTransaction(caller, tx -> sessions.locked(id)
                .invoke(it -> {
                    if (ifMatch != null) {
                        ETags.check(ifMatch, SessionView.of(it).tag());
                    }
                })
                .call(() -> tx.execute(PICTURES, id))
                .call(sessions::remove)
                .chain(gone -> tx.publish(WizardSessionDeleted.event(gone))));
    }
}
