package dev.vitae.generation.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.Choice;
import dev.vitae.generation.llm.Injection;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.LetterDraft;
import dev.vitae.generation.llm.ModelFailure;
import dev.vitae.generation.llm.ModelFixture;
import dev.vitae.generation.llm.ModelName;
import dev.vitae.generation.llm.Models;
import dev.vitae.generation.llm.ProviderModels;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model that writes into a letter what its data tell it to, in front of everything that stands behind it. */
class LetterInjectionsTest {
    private static final FakeProvider FAKE = FakeProvider.start();
    private static final List<Injection> ALL = Injection.all();

    private final Models models = new ProviderModels(ModelFixture.settings(FAKE, Duration.ofSeconds(30)));

    @BeforeEach
    void forget() {
        FAKE.reset();
    }

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @Test
    void addNothingToALetterHoweverTheModelObeys() {
        List<String> obeyed = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        for (Injection injection : ALL) {
            // It mends nothing either, so what it first wrote is cut.
            FAKE.script(Mode.OBEDIENCE).mode(Mode.REFUSAL).baits(List.of(injection.bait()));
            TailoringRequest request = injection.request();

            LetterWriting.Done done = new LetterWriting(model(injection), purpose -> Call.PLAIN).write(request);

            if (!done.report().cut().isEmpty()) {
                obeyed.add(injection.id());
            }
            if (said(done.letter(), request.vacancy()).contains(injection.bait())) {
                slips.add(injection.id() + " " + done.letter());
            }
        }
        assertThat(slips).isEmpty();
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(100);
        // Tag characters are taken out before a model sees them; the rest was obeyed.
        assertThat(obeyed).hasSizeGreaterThanOrEqualTo(ALL.size() - 2);
    }

    @Test
    void makeNoLetterThatTellsTheInstructions() {
        FAKE.mode(Mode.LEAK);
        for (ModelName name : List.of(ModelName.OPENAI, ModelName.GEMINI)) {
            LanguageModel model = models.chosen(Choice.platform(name, List.of()));

            ModelFailure failure = catchThrowableOfType(
                    ModelFailure.class, () -> model.write(ALL.get(0).request(), Call.PLAIN));

            assertThat(failure.reason()).isEqualTo(ModelFailure.Reason.REFUSED);
        }
    }

    private LanguageModel model(Injection injection) {
        boolean gemini = injection.id().endsWith("1") || injection.id().endsWith("6");
        return models.chosen(Choice.platform(gemini ? ModelName.GEMINI : ModelName.OPENAI, List.of()));
    }

    /** All that it says, but what the vacancy is called: an injection may stand in that too, and is what is applied to. */
    private static String said(LetterDraft letter, TailoringRequest.Vacancy to) {
        return letter.toString().replace(to.companyShown(), "").replace(to.positionShown(), "");
    }
}
