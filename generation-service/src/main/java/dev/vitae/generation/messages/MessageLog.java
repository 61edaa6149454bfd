package dev.vitae.generation.messages;

import dev.vitae.generation.assistant.Assistant.Conversation;
import dev.vitae.generation.assistant.Exchange;
import dev.vitae.generation.assistant.Op;
import dev.vitae.generation.wizard.WizardSession;
import dev.vitae.generation.wizard.WizardSessions;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what is said into a session, inside a transaction that holds the session's row. */
@ApplicationScoped
class MessageLog {

    // No change of the session that somebody could be overtaken by, so its version stays; its time does not.
    private static final String COUNT = "update wizard_sessions set latest_message = $2 where id = $1";

    private static final String ATTACH =
            "update attachments set message_id = $1 where id = $2 and session_id = $3 and message_id is null";

    private final WizardSessions sessions;
    private final Messages messages;
    private final int most;

    MessageLog(
            WizardSessions sessions,
            Messages messages,
            @ConfigProperty(name = "vitae.wizard.messages-per-session") int most) {
        this.sessions = sessions;
        this.messages = messages;
        this.most = most;
    }

    /**
     * Keeps what a person says. Fails with 404, with 409 {@code wizard_session_completed} or {@code message_limit}, with 422
     * for a picture that is none of this session's, or was sent before.
     *
     * @param answer null where it is waited for
     */
    Uni<Heard> hear(Tx tx, UUID id, NewMessage said, AnswerStatus answer) {
        return sessions.open(id)
                .invoke(session -> requireRoom(session.latestMessage()))
                .invoke(WizardSession::goOn)
                .chain(session -> messages.of(id)
                        .chain(before -> keep(tx, session, said, answer).map(kept -> heard(session, before, kept))));
    }

    /** What was said before, up to that message. Fails with 404 where the session is gone by now. */
    Uni<Heard> heard(UUID id, Message newest) {
        return sessions.there(id).chain(session -> messages.of(id)
                .map(all -> all.stream()
                        .filter(before -> before.number() < newest.number())
                        .toList())
                .map(before -> heard(session, before, newest)));
    }

    private static Heard heard(WizardSession session, List<Message> before, Message newest) {
        return new Heard(newest.id(), newest.number(), conversation(session, before, newest));
    }

    private Uni<Message> keep(Tx tx, WizardSession session, NewMessage said, AnswerStatus answer) {
        int number = session.latestMessage() + 1;
        Uni<Message> kept = tx.execute(COUNT, session.id(), number)
                .chain(() -> messages.persistAndFlush(new Message(session, number, said.text(), answer)));
        for (int i = 0; i < said.attachmentIds().size(); i++) {
            int place = i;
            kept = kept.call(message -> tx.execute(
                            ATTACH, message.id(), said.attachmentIds().get(place), session.id())
                    .invoke(attached -> requireAttached(attached, place)));
        }
        return kept;
    }

    /** Keeps what the assistant answers. Fails with 404 where the session is gone by now. */
    Uni<Message> answer(Tx tx, UUID id, Answered answered) {
        return sessions.locked(id).chain(session -> tx.execute(COUNT, id, session.latestMessage() + 1)
                .chain(() -> messages.persistAndFlush(new Message(session, session.latestMessage() + 1, answered))));
    }

    private static Conversation conversation(WizardSession session, List<Message> before, Message newest) {
        List<List<Op>> pending = new ArrayList<>();
        List<Exchange> history = new ArrayList<>();
        String asks = null;
        for (Message message : before) {
            if (message.role() == Role.ASSISTANT) {
                message.proposals().stream().filter(Proposed::isOpen).forEach(open -> pending.add(open.patch()));
                asks = message.asks();
            } else {
                history.add(new Exchange(asks, message.text()));
            }
        }
        return new Conversation(session.draft(), pending, history, new Exchange(asks, newest.text()));
    }

    private void requireRoom(int latest) {
        if (latest + 2 > most) {
            throw Problem.conflict(
                    "message_limit",
                    "A session has at most " + most + " messages. Write on in the draft, or begin a new session.");
        }
    }

    private static void requireAttached(int attached, int place) {
        if (attached != 1) {
            throw Problem.invalid(List.of(new FieldError(
                    "/attachmentIds/" + place,
                    "unknown_attachment",
                    "This is no picture of this session, or it was sent before. Upload it again.")));
        }
    }
}
