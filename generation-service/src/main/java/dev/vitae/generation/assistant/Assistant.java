package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.steps.WizardSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    }

    /** What the rules read in the newest answer. */
    public List<Proposal> read(Conversation conversation) {
        Exchange newest = conversation.newest();
        return reading.of(conversation.expected(), newest.asks(), newest.said());
    }

    /** What the assistant says to what was read. */
    public Turn answer(Conversation conversation, List<Proposal> read) {
        ObjectNode expected = conversation.expected();
        for (Proposal proposal : read) {
            expected = JsonPatch.apply(expected, proposal.patch()).orElse(expected);
        }
        List<Exchange> all = new ArrayList<>(conversation.history());
        all.add(conversation.newest());
        Optional<Questions.Question> next = questions.next(expected, all);
        String asks = next.map(Questions.Question::asks).orElse(null);
        return new Turn(text(conversation.newest(), read, next), asks, read);
    }

    private static String text(Exchange newest, List<Proposal> read, Optional<Questions.Question> next) {
        String heard = read.isEmpty()
                ? unread(newest)
                : "I would put this down:\n"
                        + read.stream().map(it -> "• " + it.says()).collect(Collectors.joining("\n"))
                        + "\nAccept or reject it. ";
        String asked = next.map(question -> sameAgain(newest, read, question)
                        ? question.text() + " For example: " + question.example() + "."
                        : question.text())
                .orElse(
                        "That is all I ask for. Look through what I proposed, and complete the session when it is right.");
        return cut(heard + asked);
    }

    private static String unread(Exchange newest) {
        return newest.asks() == null || Said.nothing(newest.said()) ? "" : "I could not read that. ";
    }

    private static boolean sameAgain(Exchange newest, List<Proposal> read, Questions.Question question) {
        return read.isEmpty() && question.asks().equals(newest.asks());
    }

    /** A message has 4,000 characters: what is proposed stands beside it as a whole. */
    private static String cut(String text) {
        return text.length() <= 4_000 ? text : text.substring(0, 3_000) + "…\n" + text.substring(text.length() - 900);
    }
}
