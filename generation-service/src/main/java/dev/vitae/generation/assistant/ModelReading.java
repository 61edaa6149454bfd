package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Limits;
import dev.vitae.generation.assistant.Assistant.Conversation;
import dev.vitae.generation.llm.NamedValues.Named;
import dev.vitae.generation.llm.ReadingRequest;
import dev.vitae.generation.llm.ReadingRequest.Line;
import dev.vitae.generation.llm.ReadingRequest.Member;
import dev.vitae.generation.llm.ReadingRequest.Place;
import dev.vitae.generation.steps.WizardStep;
import dev.vitae.generation.steps.WizardStep.Field;
import dev.vitae.generation.steps.WizardSteps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a model is asked about an answer that the rules have read, and what of its values may be proposed: those that stand in
 * the answer word by word. All else is the model's own, and no proposal.
 */
public final class ModelReading {

    private static final int MOST_OPEN = 40;
    /** Words of an answer that says no more than what was asked for. */
    private static final int SHORT = 8;

    private final WizardSteps steps;

    public ModelReading(WizardSteps steps) {
        this.steps = steps;
    }

    /** @param cut values that nobody has said */
    public record Read(List<Proposal> proposals, List<Named> cut) {}

    /**
     * Empty where there is nothing to ask: nothing was said, nothing is open, or a short answer that the rules have read.
     *
     * @param read what the rules have read
     */
    public Optional<ReadingRequest> question(Conversation conversation, List<Proposal> read) {
        String said = conversation.newest().said();
        List<Member> open = open(expected(conversation, read));
        boolean wasRead = !read.isEmpty() && Said.words(said) <= SHORT;
        if (wasRead
                || Said.nothing(said)
                || open.isEmpty()
                || isTakenAsItStands(conversation.newest().asks())) {
            return Optional.empty();
        }
        String[] texts = said.split("\n");
        List<Line> lines = IntStream.range(0, texts.length)
                .mapToObj(i -> new Line(1, i + 1, texts[i]))
                .toList();
        return Optional.of(new ReadingRequest(
                lines,
                open,
                lines.stream().map(line -> new Place(1, line.line())).toList()));
    }

    /** What was asked for as lines is what was said. */
    private static boolean isTakenAsItStands(String asks) {
        return asks != null && (asks.equals("/summary") || asks.endsWith("/description"));
    }

    private List<Member> open(ObjectNode draft) {
        List<Member> open = new ArrayList<>();
        for (WizardStep step : steps.all()) {
            for (Field field : step.fields()) {
                paths(draft, field).stream()
                        .filter(path -> !field.pointer().equals("/summary") && Questions.isMissing(draft, path))
                        .map(path -> new Member(
                                path, field.kind().equals("period") ? "date" : "text", null, known(draft, path), 1, 1))
                        .forEach(open::add);
            }
        }
        return open.stream().limit(MOST_OPEN).toList();
    }

    /** Of an entry's field one for each entry, and one for a further entry. */
    private static List<String> paths(ObjectNode draft, Field field) {
        if (!field.pointer().contains("/-/")) {
            return List.of(field.pointer());
        }
        String list = field.pointer().substring(0, field.pointer().indexOf("/-/"));
        return IntStream.rangeClosed(0, draft.at(list).size())
                .mapToObj(i -> list + "/" + i + "/" + field.member())
                .toList();
    }

    private static Map<String, String> known(ObjectNode draft, String path) {
        Map<String, String> known = new LinkedHashMap<>();
        JsonNode entry = draft.at(path.substring(0, path.lastIndexOf('/')));
        if (path.matches("/\\w+/\\d+/\\w+")) {
            List.of("position", "company", "degree", "institution").stream()
                    .filter(entry::hasNonNull)
                    .forEach(member -> known.put(member, entry.get(member).asText()));
        }
        return known.isEmpty() ? null : known;
    }

    /** @param read what the rules have read @param named what the model names */
    public Read answer(Conversation conversation, List<Proposal> read, List<Named> named) {
        ObjectNode draft = expected(conversation, read);
        Stated stated = new Stated(conversation.newest().said());
        List<Named> cut = named.stream()
                .filter(it -> !stated.has(it.value()))
                .limit(MOST_OPEN)
                .toList();
        Map<String, List<Named>> kept = new LinkedHashMap<>();
        named.stream().filter(it -> stated.has(it.value()) && isInBounds(it)).forEach(it -> kept.computeIfAbsent(
                        place(it.path()), place -> new ArrayList<>())
                .add(it));
        return new Read(
                kept.entrySet().stream()
                        .map(place -> ModelValues.proposal(draft, place.getKey(), place.getValue()))
                        .flatMap(Optional::stream)
                        .toList(),
                cut);
    }

    private static boolean isInBounds(Named named) {
        return named.value().length() <= Limits.NAME || named.path().endsWith("/description");
    }

    /** An entry is one proposal, and so are all further skills. */
    private static String place(String path) {
        return path.matches("/\\w+/\\d+/\\w+") ? path.substring(0, path.lastIndexOf('/')) : path;
    }

    private static ObjectNode expected(Conversation conversation, List<Proposal> read) {
        ObjectNode expected = conversation.expected();
        for (Proposal proposal : read) {
            expected = JsonPatch.apply(expected, proposal.patch()).orElse(expected);
        }
        return expected;
    }
}
