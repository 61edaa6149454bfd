package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Limits;
import dev.vitae.generation.assistant.Assistant.Conversation;
import dev.vitae.generation.llm.NamedValues.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what a model names of an answer, value by value as it comes, and proposes what of it stands in the answer word by word.
 * All else is the model's own: it is cut. What belongs to one entry is one proposal, which is whole once something else is
 * named. To be used from whatever thread, and deaf once it has ended.
 */
public final class ModelHearing {

    private static final int MOST_CUT = 40;

    private final Stated stated;
    private final Speech speech;
    private final Set<String> seen = new HashSet<>();
    private final List<Named> cut = new ArrayList<>();
    private final List<Named> together = new ArrayList<>();
    /** Values of entries of which nothing was named yet that tells which they are. */
    private final Map<String, List<Named>> vague = new HashMap<>();

    private ObjectNode draft;
    private String place = "";
    private boolean ended;

    /** @param speech in which the rules have said what they would put down; goes on with what the model names */
    public ModelHearing(Conversation conversation, Speech speech) {
        this.stated = new Stated(conversation.newest().said());
        this.speech = speech;
        this.draft = conversation.expected(speech.proposals());
    }

    public synchronized void hear(Named named) {
        if (ended) {
            return;
        }
        if (!stated.has(named.value())) {
            cut.add(named);
        } else if (isInBounds(named) && isNew(named)) {
            String next = placeOf(named.path());
            if (!next.equals(place)) {
                propose();
                place = next;
                together.addAll(vague.getOrDefault(place, List.of()));
            }
            together.add(named);
        }
    }

    /** Nothing more comes. Answers the values that nobody has said. */
    public synchronized List<Named> end() {
        propose();
        ended = true;
        return cut.stream().distinct().limit(MOST_CUT).toList();
    }

    private void propose() {
        if (together.isEmpty()) {
            return;
        }
        List<Named> whole = List.copyOf(together);
        together.clear();
        Optional<Proposal> proposal = ModelValues.proposal(draft, place, whole);
        if (proposal.isEmpty()) {
            vague.put(place, whole);
            return;
        }
        vague.remove(place);
        draft = JsonPatch.apply(draft, proposal.get().patch()).orElse(draft);
        speech.propose(proposal.get());
    }

    /** Of a further entry of a list there may be several; of all else what was named first stays. */
    private boolean isNew(Named named) {
        return seen.add(named.path().endsWith("/-") ? named.path() + named.value() : named.path());
    }

    private static boolean isInBounds(Named named) {
        return named.value().length() <= Limits.NAME || named.path().endsWith("/description");
    }

    /** An entry is one proposal, and so are all further skills. */
    private static String placeOf(String path) {
        return path.matches("/\\w+/\\d+/\\w+") ? path.substring(0, path.lastIndexOf('/')) : path;
    }
}
