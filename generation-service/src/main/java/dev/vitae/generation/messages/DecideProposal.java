package dev.vitae.generation.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Violation;
import dev.vitae.generation.assistant.JsonPatch;
import dev.vitae.generation.steps.StepCheck;
import dev.vitae.generation.wizard.Draft;
import dev.vitae.generation.wizard.SessionView;
import dev.vitae.generation.wizard.WizardSession;
import dev.vitae.generation.wizard.WizardSessions;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A person takes over what the assistant proposed, or not. */
@ApplicationScoped
public class DecideProposal {

    private final TenantSession session;
    private final WizardSessions sessions;
    private final Messages messages;

    DecideProposal(TenantSession session, WizardSessions sessions, Messages messages) {
        this.session = session;
        this.sessions = sessions;
        this.messages = messages;
    }

    /**
     * The session as it is then. Fails with 404, with 412 where {@code If-Match} is sent for one that was changed meanwhile,
     * with 409 {@code proposal_decided} for one that was decided otherwise, or {@code proposal_outdated} for one that no longer
     * fits the draft. The same decision again is fine.
     */
    Uni<SessionView> decide(Caller caller, UUID id, UUID message, int number, Proposed.Status decided, String ifMatch) {
        return session.inTransaction(caller, tx -> sessions.open(id)
                .invoke(it -> {
                    if (ifMatch != null) {
                        ETags.check(ifMatch, SessionView.of(it).tag(), () -> SessionView.of(it));
                    }
                })
                .call(it -> messages.locked(id, message).invoke(said -> decide(it, said, number, decided)))
                .chain(sessions::kept)
                .map(SessionView::of));
    }

    private static void decide(WizardSession session, Message message, int number, Proposed.Status decided) {
        Proposed proposed = message.proposals().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (proposed.status() == decided) {
            return;
        }
        if (!proposed.isOpen()) {
            throw Problem.conflict(
                    "proposal_decided",
                    "It was decided otherwise before. Change the draft itself, or say it once more.");
        }
        if (decided == Proposed.Status.ACCEPTED) {
            session.writeDraft(changed(session, proposed));
        }
        message.decide(number, decided);
    }

    private static ObjectNode changed(WizardSession session, Proposed proposed) {
        ObjectNode changed = JsonPatch.apply(session.draft(), proposed.patch())
                .orElseThrow(
                        () -> Problem.conflict(
                                "proposal_outdated",
                                "The draft is no longer what this was proposed for. Accept what it builds on first, or say it once more."));
        List<Violation> wrong = StepCheck.unkeepable(Draft.content(changed));
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong.stream()
                    .map(it -> new FieldError("/draft" + it.pointer(), it.code(), it.message()))
                    .toList());
        }
        return changed;
    }
}
