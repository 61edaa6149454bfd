package dev.vitae.generation.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the assistant says, sentence by sentence and line by line as it finds it. Its words are its own or the person's: no model's
 * prose is ever in it.
 */
public final class Speech {

    /** A message has 4,000 characters: what is proposed stands beside it as a whole. */
    private static final int MOST_LISTED = 3_000;

    private static final Pattern PIECES = Pattern.compile("(?<=[.?!]\\s|\\n)");

    private final Consumer<String> listener;
    private final StringBuilder text = new StringBuilder();
    private final List<Proposal> proposals = new ArrayList<>();

    /** @param listener is told each piece as it is said */
    public Speech(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Says what it would put down. */
    public void propose(Proposal proposal) {
        if (proposals.isEmpty()) {
            add("I would put this down:\n");
        }
        proposals.add(proposal);
        String line = "• " + proposal.says() + "\n";
        int room = MOST_LISTED - text.length();
        if (line.length() <= room) {
            add(line);
        } else if (room > 0) {
            boolean parted = Character.isHighSurrogate(line.charAt(room - 1));
            add(line.substring(0, parted ? room - 1 : room) + "…\n");
        }
    }

    /** So far. */
    public List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    Turn end(String words, String asks) {
        for (String piece : PIECES.split(words)) {
            add(piece);
        }
        return new Turn(text.toString(), asks, proposals());
    }

    private void add(String piece) {
        text.append(piece);
        listener.accept(piece);
    }
}
