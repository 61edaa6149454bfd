package dev.vitae.generation.wizard;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person leaves a session, and begins another one next time. */
@ApplicationScoped
public class AbandonSession {

    private final TenantSession session;
    private final WizardSessions sessions;

    AbandonSession(TenantSession session, WizardSessions sessions) {
        this.session = session;
        this.sessions = sessions;
    }

    /** Fails with 404, with 409 {@code wizard_session_completed}. Again is fine. */
    public Uni<SessionView> abandon(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> sessions.open(id)
                .invoke(WizardSession::abandon)
                .chain(sessions::kept)
                .map(SessionView::of));
    }
}
