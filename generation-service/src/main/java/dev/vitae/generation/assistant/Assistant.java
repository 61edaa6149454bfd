package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.steps.WizardSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a résumé by rules alone: reads what it can of an answer, proposes it, and asks for the next thing. Deterministic: the
 * same conversation goes the same way. It never puts down what was not said.
 */
public final class Assistant {

    private final Reading reading;
    private final Questions questions;

    public Assistant(WizardSteps steps) {
        this.reading = new Reading(steps);
        this.questions = new Questions(steps);
    }

    /**
     * A conversation as it stands.
     *
     * @param draft as it is
     * @param pending patches that were proposed and neither accepted nor rejected, in their order
     * @param history of all exchanges but the newest
     * @param newest what was asked last, and what was said now
     */
    public record Conversation(ObjectNode draft, List<List<Op>> pending, List<Exchange> history, Exchange newest) {

        /** The draft as it would be if all were accepted that still can be. */
        public ObjectNode expected() {
            ObjectNode expected = draft;
            for (List<Op> patch : pending) {
                expected = JsonPatch.apply(expected, patch).orElse(expected);
            }
            return expected;
        }

        /** The same, with what is proposed now. */
        ObjectNode expected(List<Proposal> now) {
            ObjectNode expected = expected();
            for (Proposal proposal : now) {
                expected = JsonPatch.apply(expected, proposal.patch()).orElse(expected);
            }
            return expected;
        }
    }

    /** What the rules read in the newest answer. */
    public List<Proposal> read(Conversation conversation) {
        Exchange newest = conversation.newest();
        return reading.of(conversation.expected(), newest.asks(), newest.said());
    }

    /**
     * What the assistant says in all.
     *
     * @param speech in which it has said what it would put down
     */
    public Turn answer(Conversation conversation, Speech speech) {
        List<Exchange> all = new ArrayList<>(conversation.history());
        all.add(conversation.newest());
        Optional<Questions.Question> next = questions.next(conversation.expected(speech.proposals()), all);
        boolean hasRead = !speech.proposals().isEmpty();
        String heard = hasRead ? "Accept or reject it. " : unread(conversation.newest());
        return speech.end(
                heard + asked(conversation.newest(), hasRead, next),
                next.map(Questions.Question::asks).orElse(null));
    }

    private static String asked(Exchange newest, boolean hasRead, Optional<Questions.Question> next) {
        return next.map(question -> !hasRead && question.asks().equals(newest.asks())
                        ? question.text() + " For example: " + question.example() + "."
                        : question.text())
                .orElse(
                        "That is all I ask for. Look through what I proposed, and complete the session when it is right.");
    }

    private static String unread(Exchange newest) {
        return newest.asks() == null || Said.nothing(newest.said()) ? "" : "I could not read that. ";
    }
}
