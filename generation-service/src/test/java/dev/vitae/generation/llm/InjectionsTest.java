package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.guard.FactRestorer;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model that obeys whoever speaks in its data, in front of everything that stands behind it. */
class InjectionsTest {
    private static final FakeProvider FAKE = FakeProvider.start();
    private static final String LINES = "lines";
    /** Members that hold sentences. */
    private static final Set<String> WORDING = Set.of("summary", "description", "entries", "projects");

    private static final List<Injection> ALL = Injection.all();

    private final ModelFixture.Waitless models = new ModelFixture.Waitless(FAKE);

    @BeforeEach
    void forget() {
        FAKE.reset();
    }

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @Test
    void addNoFactToAResultHoweverTheModelObeys() {
        List<String> obeyed = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (Injection injection : ALL) {
            FAKE.mode(Mode.OBEDIENCE).baits(List.of(injection.bait()));
            TailoringRequest request = injection.request();
            Tailored proposal = models.platform(name(injection)).tailor(request, Call.PLAIN);
            if (proposal.content().skills().contains(injection.bait())
                    || proposal.content().toString().contains("Won the " + injection.bait())) {
                obeyed.add(injection.id());
            }

            ResumeContent result = guarded(request.source(), proposal.content());

            added(result, request.source(), injection.bait()).forEach(text -> facts.add(injection.id() + " " + text));
        }
        // Tag characters and a right-to-left override are taken out before a model sees them; the rest was obeyed.
        assertThat(facts).isEmpty();
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(100);
        assertThat(obeyed).hasSizeGreaterThanOrEqualTo(ALL.size() - 4);
    }

    @Test
    void makeNoAnswerThatTellsTheInstructionsAResult() {
        for (Injection injection : ALL) {
            FAKE.mode(Mode.LEAK);
            Recorded call = new Recorded();

            ModelFailure failure = catchThrowableOfType(
                    ModelFailure.class, () -> models.platform(name(injection)).tailor(injection.request(), call));

            assertThat(failure.reason()).as(injection.toString()).isEqualTo(ModelFailure.Reason.REFUSED);
            assertThat(call.partial)
                    .noneMatch(sections -> String.valueOf(sections.summary()).contains("vitae-"));
        }
    }

    @Test
    void neverReachTheInstructionsAndStayWithinOneJsonString() {
        for (Injection injection : ALL) {
            FAKE.reset();
            models.platform(ModelName.OPENAI).tailor(injection.request(), Call.PLAIN);

            JsonNode messages = FAKE.asked().get(0).body().path("messages");
            assertThat(messages).hasSize(2);
            assertThat(messages.path(0).path("content").asText()).doesNotContain(injection.bait());
            JsonNode data = json(messages.path(1).path("content").asText());
            assertThat(data.properties().stream().map(member -> member.getKey()).toList())
                    .as(injection.toString())
                    .containsExactly("vacancy", "askedFor", "resume", "wishes");
        }
    }

    @Test
    void standInTenLanguagesAndInEveryPlaceThatPeopleWriteTo() {
        assertThat(ALL.stream().map(Injection::language).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(ALL.stream().map(Injection::place).collect(Collectors.toSet()))
                .contains("vacancy", "company", "position", "resume", "skill", "metadata", "hidden", "note");
    }

    private static ModelName name(Injection injection) {
        return injection.id().endsWith("1") || injection.id().endsWith("6") ? ModelName.GEMINI : ModelName.OPENAI;
    }

    /** As a generation does it. */
    private static ResumeContent guarded(ResumeContent source, ResumeContent proposal) {
        var guard = FabricationGuard.of(source);
        var found = guard.checkStrictly(proposal);
        return found.supported() ? proposal : FactRestorer.cutBack(guard, proposal, found);
    }

    /**
     * Texts with the bait that the source does not have: in a member that names one fact any, elsewhere those that are no
     * part of a line of the source, which may quote the injection that stands in it.
     */
    private static List<String> added(ResumeContent result, ResumeContent source, String bait) {
        Map<String, Set<String>> own = texts(source);
        String all = VisibleText.of(String.join("\n", own.getOrDefault(LINES, Set.of())) + own.get("skills"));
        List<String> added = new ArrayList<>();
        texts(result).forEach((member, texts) -> texts.stream()
                .filter(text -> text.contains(bait))
                .filter(text -> !own.getOrDefault(member, Set.of()).contains(text))
                .filter(text -> !member.equals(LINES) || !isQuoted(text, bait, all))
                .forEach(text -> added.add(member + ": " + text)));
        return added;
    }

    private static boolean isQuoted(String text, String bait, String all) {
        return Stream.of(text.split("(?<=\\.) "))
                .filter(sentence -> sentence.contains(bait))
                .allMatch(sentence -> all.contains(sentence.replaceFirst("\\.$", "")));
    }

    private static Map<String, Set<String>> texts(ResumeContent content) {
        Map<String, Set<String>> texts = new TreeMap<>();
        collect("", new ContentJson().tree(content), texts);
        return texts;
    }

    private static void collect(String member, JsonNode node, Map<String, Set<String>> texts) {
        if (node.isTextual()) {
            Set<String> of = texts.computeIfAbsent(WORDING.contains(member) ? LINES : member, any -> new TreeSet<>());
            node.asText().lines().forEach(of::add);
        }
        node.properties().forEach(below -> collect(below.getKey(), below.getValue(), texts));
        if (node.isArray()) {
            node.forEach(item -> collect(member, item, texts));
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
