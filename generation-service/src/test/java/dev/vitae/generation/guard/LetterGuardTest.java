package dev.vitae.generation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LetterGuardTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/letters/honest.tsv", delimiter = '\t', commentCharacter = '#')
    void letsThroughWhatTheSourceOrAWishSays(String language, String sentence) {
        assertThat(LetterCase.in(language).guard().check(List.of(sentence)).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/letters/lies.tsv", delimiter = '\t', commentCharacter = '#')
    void catchesWhatTheSourceDoesNotSay(String language, String sentence) {
        assertThat(LetterCase.in(language).guard().check(List.of(sentence)).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.path()).isEqualTo("/paragraphs/0"));
    }

    @Test
    void cutsTheSentenceAndLeavesTheOthers() {
        LetterGuard guard = LetterCase.in("en").guard();

        List<String> left = guard.cut(List.of(
                "I am applying for the position of Staff Backend Engineer at Globex. I led a team of forty engineers.",
                "I hold a PhD from Stanford University.",
                "At Harbour Payments I introduced Kafka."));

        assertThat(left)
                .containsExactly(
                        "I am applying for the position of Staff Backend Engineer at Globex.",
                        "At Harbour Payments I introduced Kafka.");
        assertThat(guard.check(left).supported()).isTrue();
    }

    @Test
    void leavesAParagraphThatSaysNothingElseAsItIs() {
        String paragraph = "At Harbour Payments I introduced Kafka;  it serves twelve services.";

        assertThat(LetterCase.in("en").guard().cut(List.of(paragraph))).containsExactly(paragraph);
    }
}
