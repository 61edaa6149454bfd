package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.assistant.Assistant.Conversation;
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

/** What a model is asked about an answer that the rules have read; {@link ModelHearing} takes what it names. */
public final class ModelReading {

    private static final int MOST_OPEN = 40;
    /** Words of an answer that says no more than what was asked for. */
    private static final int SHORT = 8;

    private final WizardSteps steps;

    public ModelReading(WizardSteps steps) {
        this.steps = steps;
    }

    /**
     * Empty where there is nothing to ask: nothing was said, nothing is open, or a short answer that the rules have read.
     *
     * @param read what the rules have read
     */
    public Optional<ReadingRequest> question(Conversation conversation, List<Proposal> read) {
        String said = conversation.newest().said();
        List<Member> open = open(conversation.expected(read));
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
}
