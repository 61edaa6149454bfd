package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.LetterCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBasedLetterTest {

    static Stream<LetterCase> cases() {
        return LetterCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passesTheGuardInEveryLanguage(LetterCase one) {
        LetterDraft letter = new RuleBasedLetter(one.request()).written();

        assertThat(letter.language()).isEqualTo(one.language());
        assertThat(one.guard().check(letter.paragraphs()).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsAppliedForAndWhatAnswersIt(LetterCase one) {
        LetterDraft letter = new RuleBasedLetter(one.request()).written();

        assertThat(letter.paragraphs().get(0))
                .contains(one.vacancy().company(), one.vacancy().positionShown())
                .doesNotContain("(m/w/d)");
        assertThat(String.join("\n", letter.paragraphs()))
                .contains(one.source().experience().get(0).company())
                .containsAnyOf(one.source().skills().toArray(String[]::new));
    }

    @Test
    void quotesTheLinesThatServeTheVacancyAndNoOthers() {
        String letter = String.join(
                "\n",
                new RuleBasedLetter(LetterCase.in("en").request()).written().paragraphs());

        assertThat(letter)
                .contains("PostgreSQL partitions.", "Introduced Kafka", "Java and Spring Boot")
                .doesNotContain("release notes");
    }

    @Test
    void isWrittenInTheLanguageThatIsWished() {
        LetterCase one = LetterCase.in("en");
        Instructions german = new Instructions(null, null, "de", null, null);

        LetterDraft letter = new RuleBasedLetter(TailoringRequest.of(one.source(), one.vacancy(), german)).written();

        assertThat(letter.language()).isEqualTo("de");
        assertThat(letter.salutation()).startsWith("Sehr geehrte");
    }

    @Test
    void managesWithLittle() {
        ResumeContent empty = ResumeContent.empty();

        LetterDraft letter = new RuleBasedLetter(TailoringRequest.of(
                        empty, new TailoringRequest.Vacancy(null, null, "Somebody for {0} things"), Instructions.NONE))
                .written();

        assertThat(letter.paragraphs())
                .isEqualTo(List.of(
                        LetterPhrases.inOrUsual("en").say("apply.none"),
                        LetterPhrases.inOrUsual("en").say("talk")));
    }

    @Test
    void takesBracesInNamesForBraces() {
        LetterCase one = LetterCase.in("en");

        LetterDraft letter = new RuleBasedLetter(TailoringRequest.of(
                        one.source(),
                        new TailoringRequest.Vacancy("{1} $2 Ltd", "Engineer {0}", ""),
                        Instructions.NONE))
                .written();

        assertThat(letter.paragraphs().get(0))
                .isEqualTo("I am applying for the position of Engineer {0} at {1} $2 Ltd.");
    }
}
