package dev.vitae.generation.messages;

import dev.vitae.generation.jobs.OwnKeys;
import dev.vitae.generation.jobs.RunningCalls;
import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.progress.Step;
import dev.vitae.generation.progress.Subject;
import dev.vitae.generation.wizard.WizardSessions;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A person calls off an answer that is coming; what they said stays. */
@ApplicationScoped
public class CancelAnswer {

    private final TenantSession session;
    private final WizardSessions sessions;
    private final Messages messages;
    private final ProgressLog progress;
    private final RunningCalls running;
    private final OwnKeys keys;

    CancelAnswer(
            TenantSession session,
            WizardSessions sessions,
            Messages messages,
            ProgressLog progress,
            RunningCalls running,
            OwnKeys keys) {
        this.session = session;
        this.sessions = sessions;
        this.messages = messages;
        this.progress = progress;
        this.running = running;
        this.keys = keys;
    }

    /** Cancelling twice changes nothing. Fails with 404, with 409 {@code answer_final} where none is coming. */
    Uni<FollowedMessage> cancel(Caller caller, UUID id, UUID message) {
        return session.inTransaction(caller, tx -> sessions.there(id)
                        .chain(there -> messages.locked(id, message))
                        .call(said -> cancel(tx, said)))
                .invoke(() -> {
                    running.cancel(message);
                    keys.forgetAll(message);
                })
                .map(said -> new FollowedMessage(id, message, said.number(), said.answer()));
    }

    private Uni<Void> cancel(Tx tx, Message said) {
        if (said.answer() == AnswerStatus.CANCELLED) {
            return Uni.createFrom().voidItem();
        }
        if (said.answer() != AnswerStatus.COMING) {
            throw Problem.conflict("answer_final", "No answer to it is coming; there is nothing to cancel.");
        }
        said.answered(AnswerStatus.CANCELLED);
        return messages.flush()
                .chain(() -> progress.append(
                        tx, Subject.MESSAGE, said.id(), said.userId(), List.of(Step.of(Stage.CANCELLED))));
    }
}
