package dev.vitae.vacancy.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Postings postings = new Postings();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bewerbungsschluss 15.12.2026; 2026-12-15",
                "Bewirb dich bis zum 15.12.; 2026-12-15",
                "Bewerbungen bis 1. März an uns; 2027-03-01",
                "Apply by December 15; 2026-12-15",
                "Applications close on 15 December 2026 at noon; 2026-12-15",
                "Apply before Nov. 26; 2026-11-26",
                "Apply before Nov. 25; 2027-11-25",
                "Closing date: 2027-01-31; 2027-01-31",
                "candidatures jusqu'au 15 décembre 2026; 2026-12-15",
                "Date limite de candidature : 1er février; 2027-02-01",
                "Plazo de inscripción: hasta el 15 de enero de 2027; 2027-01-15",
                "Inviare la candidatura entro il 10 gennaio; 2027-01-10",
                "Candidaturas até 20 de dezembro; 2026-12-20",
                "Solliciteer vóór 20 december; 2026-12-20",
                "Délai de postulation : 8 janvier 2027; 2027-01-08",
                "We would like to hear from you by 15 December, in a few lines; 2026-12-15",
                "A few lines by 15 December to jo@acme.example are enough; 2026-12-15",
                "Salary $90,000. Apply by 12/11/2026; 2026-12-11",
                "Salary £40,000. Apply by 12/11/2027; 2027-11-12",
                "Apply by 13/12/2026; 2026-12-13"
            })
    void readsUntilWhenOneMayApply(String text, LocalDate deadline) {

        assertThat(postings.ofText(text, TODAY).deadline()).isEqualTo(deadline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bewerbungen mit den üblichen Unterlagen werden\nbis zum 10. Januar 2027 erbeten.",
                "Bewerbungen mit den üblichen Unterlagen bis zum\n10. Januar 2027 an die Leitung.",
                "Please send your application and your papers\nto us by 10 January 2027 at noon."
            })
    void readsADeadlineInASentenceThatWasBrokenAtTheEndOfALine(String text) {
        assertThat(postings.ofText(text, TODAY).deadline()).isEqualTo("2027-01-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start date: 1 January 2027",
                "Send us your application with all your papers.\nThe shop is closed until 10 January 2027.",
                "Posted on 15.11.2026, apply soon",
                "Founded on 3 May 1998. Apply now with your CV.",
                "Wir arbeiten bis 18 Uhr. Bewerben Sie sich.",
                "Eintritt ab 01.02.2027"
            })
    void takesNoOtherDayForADeadline(String text) {
        assertThat(postings.ofText(text, TODAY).deadline()).isNull();
    }

    @Test
    void saysThatADeadlineMayBeReadInTwoWaysAndThatOneIsOver() {
        Posting open =
                postings.ofText("We are a team of ten and you will be the eleventh. Apply by 03/04/2027.", TODAY);
        Posting over = postings.ofText("Apply by 3 April 2026.", TODAY);

        assertThat(open.deadline()).isNull();
        assertThat(open.warnings()).extracting(PostingWarning::code).containsExactly("deadline_ambiguous");
        assertThat(over.deadline()).isEqualTo("2026-04-03");
        assertThat(over.warnings()).extracting(PostingWarning::code).containsExactly("deadline_over");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "This role is fully remote.; REMOTE",
                "This role is hybrid, two days a week.; HYBRID",
                "Unfortunately this role is not fully remote.; -",
                "Wir bieten kein 100 % Homeoffice.; -",
                "Our customers work with remote teams.; -"
            })
    void readsWhereOneWorksUnlessATextSaysNo(String text, WorkFormat format) {
        assertThat(postings.ofText(text, TODAY).workFormat()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are hiring! Our client, a leading bank, is looking for somebody.",
                "Unser Kunde sucht Verstärkung. Wir freuen uns auf dich.",
                "Notre client recherche un profil motivé.",
                "You will join our team and work at the office. The company is growing.",
                "Java is a language. SQL is a standard."
            })
    void namesNoCompanyWhereATextNamesNone(String text) {
        assertThat(postings.ofText(text, TODAY).company()).isNull();
    }

    @Test
    void makesNothingUp() {
        Posting posting = postings.ofText("hello", TODAY);

        assertThat(posting)
                .usingRecursiveComparison()
                .ignoringFields("description", "confidence", "jobPosition")
                .isEqualTo(postings.ofText("", TODAY));
        assertThat(posting.description()).isEqualTo("hello");
    }

    @Test
    void keepsWhateverIsNotOfThePage() {
        String text = "Our Save button is blue.\nYou apply what you learn.\nCookies are baked by you, our pastry chef.";

        Posting posting = postings.ofText(text, TODAY);

        assertThat(posting.description()).isEqualTo(text);
        assertThat(posting.cut()).isEmpty();
    }

    @Test
    void shortensADescriptionAndSaysSo() {
        Posting posting = postings.ofText("You bake bread. ".repeat(4_000), TODAY);

        assertThat(posting.description()).hasSizeLessThanOrEqualTo(50_000).hasSizeGreaterThan(49_000);
        assertThat(posting.warnings()).extracting(PostingWarning::code).contains("description_shortened");
    }

    @Test
    void leavesLongLinesAsTheyAre() {
        String line =
                "You bake bread for the town and for the lake. ".repeat(50).strip();

        assertThat(postings.ofText("Baker\n\n" + line, TODAY).description()).isEqualTo("Baker\n\n" + line);
    }

    @Test
    void leavesOutWhatNoDatabaseKeeps() {
        assertThat(postings.ofText("Ba\u0000ker\ud83d at work\u0007 \ud83d\ude00", TODAY)
                        .description())
                .isEqualTo("Baker at work \ud83d\ude00");
    }
}
