package dev.vitae.generation.wizard;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person begins a session, or goes on with the one of this template that is going on, on whichever device. */
@ApplicationScoped
public class BeginSession {

    private final TenantSession session;
    private final WizardSessions sessions;
    private final int most;

    BeginSession(
            TenantSession session,
            WizardSessions sessions,
            @ConfigProperty(name = "vitae.wizard.sessions-per-person") int most) {
        this.session = session;
        this.sessions = sessions;
        this.most = most;
    }

    /** @param isNew whether it was begun, not there already */
    record Outcome(SessionView session, boolean isNew) {}

    /** Fails with 422 for a template that there is not, with 409 {@code wizard_session_limit}. */
    Uni<Outcome> begin(Caller caller, NewSession wanted) {
        String template = wanted.template();
        return session.inTransaction(caller, tx -> tx.takeTurn("vitae.wizard-sessions/" + caller.id())
                .chain(() -> sessions.active(caller.id(), template))
                .chain(active -> active != null && !wanted.another()
                        ? Uni.createFrom().item(new Outcome(SessionView.of(active), false))
                        : sessions.count("userId", caller.id())
                                .invoke(this::requireRoom)
                                .chain(there -> sessions.persistAndFlush(new WizardSession(caller.id(), template)))
                                .map(made -> new Outcome(SessionView.of(made), true))));
    }

    private void requireRoom(long there) {
        if (there >= most) {
            throw Problem.conflict(
                    "wizard_session_limit",
                    "You have " + there + " sessions, and " + most
                            + " are possible. Remove some that you no longer need.");
        }
    }
}
