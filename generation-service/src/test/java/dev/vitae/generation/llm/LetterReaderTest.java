package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.generation.llm.ModelFailure.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterReaderTest {

    private static final Canary CANARY = Canary.fresh();

    @Test
    void readsALetterWithoutWhatNobodySees() {
        LetterDraft letter = LetterReader.read(answer("en", "[\" One.\\u200b \", \"\", \"Two.\"]"), CANARY);

        assertThat(letter).isEqualTo(new LetterDraft("en", "Hello,", List.of("One.", "Two."), "Bye"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"language\": \"en\", \"salutation\": \"Hello,\", \"closing\": \"Bye\"}",
                "{\"language\": \"en\", \"salutation\": \"a\", \"paragraphs\": [\"b\"], \"closing\": \"c\", \"name\": \"d\"}",
                "no letter"
            })
    void takesNothingOfAnotherShape(String text) {
        refuses(text, Reason.INVALID_ANSWER);
    }

    @Test
    void takesNoLetterThatSaysNothingOrTooMuchOrInNoLanguage() {
        refuses(answer("en", "[\" \"]"), Reason.INVALID_ANSWER);
        refuses(answer("en", "[\"" + "a".repeat(2_001) + "\"]"), Reason.INVALID_ANSWER);
        refuses(answer("english", "[\"One.\"]"), Reason.INVALID_ANSWER);
    }

    @Test
    void takesNoLetterThatTellsTheInstructions() {
        refuses(answer("en", "[\"" + CANARY.word() + "\"]"), Reason.REFUSED);
    }

    private static void refuses(String text, Reason reason) {
        assertThatThrownBy(() -> LetterReader.read(text, CANARY))
                .isInstanceOfSatisfying(ModelFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(reason));
    }

    private static String answer(String language, String paragraphs) {
        return "{\"language\": \"" + language + "\", \"salutation\": \"Hello,\", \"paragraphs\": " + paragraphs
                + ", \"closing\": \"Bye\"}";
    }
}
