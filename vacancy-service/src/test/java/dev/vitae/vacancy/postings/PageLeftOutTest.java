package dev.vitae.vacancy.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a copied page is not the posting. */
class PageLeftOutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String POSTING =
            "Baker (m/f/d)\nAcme Bread Ltd\n\nYou bake bread for the whole town, every morning but Monday, with two colleagues.";

    private final Postings postings = new Postings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report this listing",
                "Login to apply",
                "Reject analytics cookies",
                "Inserat melden",
                "Jobletter abonnieren",
                "Job-Abo erstellen",
                "Signaler cette annonce",
                "Denunciar este anuncio",
                "Segnala questo annuncio",
                "Denunciar esta vaga",
                "Mail mij nieuwe vacatures",
                "83 reactions",
                "41 comentarios",
                "57 Bewerber:innen",
                "3,6 sur 5 étoiles",
                "Powered by Greenfinch",
                "Repost",
                "J'aime"
            })
    void isAButtonOrACount(String line) {
        String text = POSTING + "\n\n" + line;

        Posting posting = postings.ofText(text, TODAY);

        assertThat(posting.description()).isEqualTo(POSTING);
        assertThat(posting.cut()).extracting(Cut::excerpt).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jobs you might be interested in",
                "Beware of imposters!",
                "Weitere Jobs dieser Firma",
                "Jobbenachrichtigung für ähnliche Jobs erstellen",
                "Andere sahen sich auch an",
                "D'autres offres qui pourraient vous plaire",
                "Otras ofertas de esta empresa",
                "Altre offerte di questo inserzionista",
                "Outras vagas desta empresa",
                "Meer vacatures bij dit bedrijf"
            })
    void isWhatComesBelowTheHeadingOfOtherJobs(String heading) {
        Posting posting = postings.ofText(POSTING + "\n\n" + heading + "\nForklift Operator\nOhio Cold Storage", TODAY);

        assertThat(posting.description()).isEqualTo(POSTING);
        assertThat(posting.company()).isEqualTo("Acme Bread Ltd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Home\nSearch jobs\nBook a room\nWellness",
                "Startseite > Rathaus > Karriere\nBürgerservice\nVorlesen",
                "We use cookies.\nAccept all\nReject all\nPrendre rendez-vous\nPayer en ligne"
            })
    void isTheBlockAboveWithWordsOfAMenuInIt(String head) {
        assertThat(postings.ofText(head + "\n\n" + POSTING, TODAY).description())
                .isEqualTo(POSTING);
    }

    @Test
    void isTheBlockAtTheFootWithTheLegalNoticeInIt() {
        assertThat(postings.ofText(POSTING + "\n\nNewsletter\nAnreise\nImpressum\nAGB", TODAY)
                        .description())
                .isEqualTo(POSTING);
    }

    @Test
    void isOnlyTheCountInARowOfThePosting() {
        Posting posting =
                postings.ofText("Baker\nAcme Bread · Leeds · 3 days ago · 57 applicants\n\n" + POSTING, TODAY);

        assertThat(posting.description()).startsWith("Baker\nAcme Bread · Leeds\n");
        assertThat(posting.cut()).extracting(Cut::excerpt).containsExactly("3 days ago / 57 applicants");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chief Happiness Wizard\nAcme\nApply now",
                "Acme\nHome\nJobs\nSearch\n\nWizard",
            })
    void isNeverWhatThePostingIsCalledOrWhoItIsBy(String head) {
        String text =
                head + "\n\nAt Acme we make sure that everybody in the house has a good time, every day of the week.";

        assertThat(postings.ofText(text, TODAY).description())
                .contains("Acme\n")
                .containsPattern("Wizard");
    }

    @Test
    void isNoHeadingAboveLinesOfThePosting() {
        String text = "Baker\nAcme Bread\n\nOur team\nNine people and a dog";

        assertThat(postings.ofText(text, TODAY).description()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Other benefits\nCourses\nLunch",
                "Other opportunities for growth\nCourses",
                "Weitere Angebote für Mitarbeitende\nKurse",
                "- Report results to the board\n- Create offers",
                "Reageren\nStuur je cv uiterlijk 31 januari",
                "Envoyer votre CV avant le 5 mai\nMerci",
                "Our team\nNine bakers",
                "Questions?\njobs@acme.example\nPrivacy"
            })
    void isNothingThatOnlySoundsLikeIt(String text) {
        String whole = POSTING + "\n\n" + text;

        assertThat(postings.ofText(whole, TODAY).description()).startsWith(whole.replace("\nPrivacy", ""));
    }
}
