package dev.vitae.vacancy.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Wishlist,saved",
        "Bookmarked,saved",
        "Applying,saved",
        "APPLIED,applied",
        "No Response,applied",
        "Phone Screen,screening",
        "Interviewing,interview",
        "2nd Interview,interview",
        "Interview 3,interview",
        "Negotiating,offer",
        "Not Selected,rejected",
        "I Withdrew,withdrawn",
        "Archived,archived",
        "Beworben,applied",
        "Vorstellungsgespräch,interview",
        "Absage,rejected",
        "Postulé,applied",
        "postule,applied",
        "Entretien téléphonique,screening",
        "Refusée,rejected",
        "Entrevista,interview",
        "Rechazado,rejected",
        "Candidatura inviata,applied",
        "Colloquio,interview",
        "Recusado,rejected",
        "Gesolliciteerd,applied",
        "Afgewezen,rejected"
    })
    void knowsTheWordsOfOtherTrackersAndLanguages(String word, String status) {
        assertThat(StatusWords.status(word)).contains(status);
    }

    @Test
    void doesNotGuess() {
        assertThat(StatusWords.status("on the moon")).isEmpty();
        assertThat(StatusWords.status("3")).isEmpty();
        assertThat(StatusWords.status("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Job Title,JOB_TITLE",
        "job_title,JOB_TITLE",
        "Company Name,COMPANY",
        "Max. Salary,SALARY",
        "Date Applied,DATE_APPLIED",
        "Applied Date,DATE_APPLIED",
        "Unternehmen,COMPANY",
        "Société,COMPANY",
        "Job URL,JOB_URL",
        "List,STATUS"
    })
    void knowsWhatColumnsAreCalled(String heading, Heading meant) {
        assertThat(Heading.of(heading)).contains(meant);
    }
}
