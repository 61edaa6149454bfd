package dev.vitae.generation.wizard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.steps.WizardSteps;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person's client saves what they have written (JSON merge patch), as often as they pause. */
@ApplicationScoped
public class SaveSession {

    private final TenantSession session;
    private final WizardSessions sessions;
    private final ObjectMapper json;
    private final int steps = WizardSteps.shipped().all().size();

    SaveSession(TenantSession session, WizardSessions sessions, ObjectMapper json) {
        this.session = session;
        this.sessions = sessions;
        this.json = json;
    }

    /**
     * Fails with 404, with 428 or 412 for one that was changed meanwhile (the 412 shows it), with 409
     * {@code wizard_session_completed}, with 400 or 422 for what cannot be kept.
     */
    public Uni<SessionView> save(Caller caller, UUID id, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> sessions.open(id)
                .invoke(it -> ETags.check(ifMatch, SessionView.of(it).tag(), () -> SessionView.of(it)))
                .chain(it -> write(it, patch))
                .chain(sessions::kept)
                .map(SessionView::of));
    }

    private Uni<WizardSession> write(WizardSession it, String patch) {
        try {
            it.write(MergePatch.apply(MergePatch.read(patch, json), SessionBody.of(it), SessionBody.class, json)
                    .checked(steps));
            return Uni.createFrom().item(it);
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
