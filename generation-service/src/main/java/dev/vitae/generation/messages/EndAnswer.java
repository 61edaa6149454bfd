package dev.vitae.generation.messages;

import dev.vitae.generation.progress.ProgressLog;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.progress.Step;
import dev.vitae.generation.progress.Subject;
import dev.vitae.generation.wizard.WizardSessions;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.tasks.LeasedTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** How an answer that is followed begins and ends: with its task, in one transaction. What is coming no more ends its task alone. */
@ApplicationScoped
class EndAnswer {

    private static final String OUR_FAULT = "answer_failed";

    private final TenantSession session;
    private final WizardSessions sessions;
    private final Messages messages;
    private final MessageLog log;
    private final ProgressLog progress;

    EndAnswer(TenantSession session, WizardSessions sessions, Messages messages, MessageLog log, ProgressLog progress) {
        this.session = session;
        this.sessions = sessions;
        this.messages = messages;
        this.log = log;
        this.progress = progress;
    }

    /** What is to be answered; empty, and the task ended, where nothing is: it was called off or taken back. */
    Uni<Optional<Heard>> begin(LeasedTask task, AnswerTask asked) {
        return session.inTransaction(task.caller(), tx -> messages.findById(task.subjectId())
                .chain(message -> message == null || message.answer() != AnswerStatus.COMING
                        ? tx.complete(task).replaceWith(Optional.empty())
                        : log.heard(asked.session(), message).map(Optional::of)));
    }

    /** @param untold pieces of it that nobody was told yet */
    Uni<Void> given(LeasedTask task, AnswerTask asked, Answered answered, List<Step> untold) {
        return end(task, asked, (tx, message) -> {
            message.answered(AnswerStatus.GIVEN);
            return log.answer(tx, asked.session(), answered).chain(given -> {
                List<Step> steps = new ArrayList<>(untold);
                steps.add(new Step(Stage.COMPLETED, Map.of("message", MessageView.of(given, List.of()))));
                return progress.append(tx, Subject.MESSAGE, message.id(), task.userId(), steps);
            });
        });
    }

    Uni<Void> failed(LeasedTask task, AnswerTask asked) {
        return end(task, asked, (tx, message) -> {
            message.answered(AnswerStatus.FAILED);
            List<Step> steps = List.of(new Step(Stage.FAILED, Map.of("failureCode", OUR_FAULT)));
            return messages.flush()
                    .chain(() -> progress.append(tx, Subject.MESSAGE, message.id(), task.userId(), steps));
        });
    }

    /** The session before the message, as whoever removes both does. */
    private Uni<Void> end(LeasedTask task, AnswerTask asked, BiFunction<Tx, Message, Uni<Void>> work) {
        return session.inTransaction(
                task.caller(), tx -> sessions.findById(asked.session(), LockModeType.PESSIMISTIC_WRITE)
                        .chain(() -> messages.coming(task.subjectId()))
                        .chain(message -> message == null ? Uni.createFrom().voidItem() : work.apply(tx, message))
                        .chain(() -> tx.complete(task)));
    }
}
