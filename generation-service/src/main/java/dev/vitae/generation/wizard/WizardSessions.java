package dev.vitae.generation.wizard;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Removals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The sessions that row-level security shows to the transaction at hand. */
@ApplicationScoped
public class WizardSessions implements Removals<WizardSession> {

    /** Fails with 404 when there is none. */
    public Uni<WizardSession> there(UUID id) {
        return findById(id).onItem().ifNull().failWith(Problem::notFound);
    }

    /** As {@link #there}; locked until the transaction ends. */
    public Uni<WizardSession> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Problem::notFound);
    }

    /** As {@link #locked(UUID)}, of one that has made no résumé yet. Fails with 409 {@code wizard_session_completed}. */
    public Uni<WizardSession> open(UUID id) {
        return locked(id).invoke(session -> {
            if (session.status() == SessionStatus.COMPLETED) {
                throw Problem.conflict(
                        "wizard_session_completed",
                        "It has become a generated résumé. Write on there, or begin a new session.");
            }
        });
    }

    /** The one that is going on, of those with this template the one that was changed last; null without one. */
    Uni<WizardSession> active(UUID user, String template) {
        return find(
                        "userId = ?1 and template = ?2 and status = ?3 order by updatedAt desc, id desc",
                        user,
                        template,
                        SessionStatus.ACTIVE)
                .firstResult();
    }

    /** As it is kept, with the time that the database gave it. */
    public Uni<WizardSession> kept(WizardSession session) {
        return flush().chain(this::getSession)
                .invoke(all -> all.detach(session))
                .chain(() -> findById(session.id()));
    }
}
