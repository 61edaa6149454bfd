package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import org.junit.jupiter.api.Test;

/** What entries say beside who, where and when: what a company does, whom one reported to, what was achieved. */
class PdfEntryDetailsTest {

    private static final String[][] JOBS = {
        {"Oakfield Dairy", "Laboratory Manager", "2020 – 2024"},
        {"Harbour Foods", "Assistant Chemist", "2018 – 2020"},
        {"Elm Grove", "Baker", "2016 – 2018"},
    };

    @Test
    void textBetweenACompanyAndATitleDoesNotPartThem() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        for (int i = 0; i < JOBS.length; i++) {
            float y = 130 + 60 * i;
            pdf.bold(50, y, 10, JOBS[i][0])
                    .right(540, y, 10, JOBS[i][2])
                    .text(50, y + 13, 10, "A supplier of dairy products to schools, with a staff of about ninety.")
                    .text(50, y + 26, 10, JOBS[i][1])
                    .text(55, y + 39, 10, "• Kept the tools in order");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager"),
                        tuple("Harbour Foods", "Assistant Chemist"),
                        tuple("Elm Grove", "Baker"));
    }

    @Test
    void aBoldLabelOfEachEntryIsNoEntry() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        for (int i = 0; i < JOBS.length; i++) {
            float y = 130 + 70 * i;
            pdf.bold(50, y, 10, JOBS[i][0])
                    .right(540, y, 10, JOBS[i][2])
                    .bold(50, y + 13, 10, JOBS[i][1])
                    .text(50, y + 26, 10, "Kept the tools in order all the year.")
                    .bold(50, y + 39, 10, "Milestones:")
                    .text(55, y + 52, 10, "• Opened a second laboratory");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager"),
                        tuple("Harbour Foods", "Assistant Chemist"),
                        tuple("Elm Grove", "Baker"));
    }

    @Test
    void whatAllEntriesSayAlikeIsNobodysPosition() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Oakfield Dairy", "Laboratory Lead", "2020 – 2024"},
            {"Harbour Foods", "Sampling and Tests", "2018 – 2020"},
            {"Elm Grove", "Baker", "2016 – 2018"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.text(50, y, 10, jobs[i][0])
                    .right(540, y, 10, jobs[i][2])
                    .text(50, y + 13, 10, jobs[i][1])
                    .text(50, y + 26, 10, "Reporting to the Managing Director")
                    .text(55, y + 39, 10, "• Kept the tools in order");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::position)
                .containsExactly("Laboratory Lead", "Sampling and Tests", "Baker");
    }

    @Test
    void theFieldOfAMinorIsNotTheDegrees() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .bold(50, 130, 10, "Elm Grove University")
                .right(540, 130, 10, "2012 – 2016")
                .text(50, 143, 10, "Bachelor of Applied Mathematics")
                .text(50, 156, 10, "Philosophy and Music");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::degree, Education::field)
                .containsExactly(tuple("Elm Grove University", "Bachelor of Applied Mathematics", null));
    }

    @Test
    void aSchoolIsToldFromTheDegreeInBracketsBehindIt() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .text(50, 130, 10, "2012 – 2016")
                .text(130, 130, 10, "Elm Grove University (Bachelor of Nursing)");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(tuple("Elm Grove University", "Bachelor of Nursing"));
    }

    @Test
    void eachLineBelowDatesIsAStudyWhereTheFirstIs() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .bold(50, 130, 10, "2014 – 2016")
                .text(50, 143, 10, "Master of Applied Chemistry and of Food Science · Elm Grove University")
                .bold(50, 160, 10, "2010 – 2014")
                .text(50, 173, 10, "Bachelor of Applied Chemistry and of Biology · Harbour University");

        assertThat(content(pdf).education())
                .extracting(Education::institution)
                .containsExactly("Elm Grove University", "Harbour University");
    }

    @Test
    void shortLinesBelowAWholeHeadAreText() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Laboratory Manager, Oakfield Dairy", "2020 – 2024", "Training of apprentices"},
            {"Assistant Chemist, Harbour Foods", "2018 – 2020", "Orders and stock"},
            {"Baker, Elm Grove", "2016 – 2018", "Sourdough"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 45 * i;
            pdf.text(50, y, 10, jobs[i][0])
                    .right(540, y, 10, jobs[i][1])
                    .text(50, y + 13, 10, jobs[i][2])
                    .text(50, y + 26, 10, "Night shifts");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager"),
                        tuple("Harbour Foods", "Assistant Chemist"),
                        tuple("Elm Grove", "Baker"));
    }

    @Test
    void aDegreeGoesOnBelowItsFirstWord() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .bold(50, 130, 10, "Bachelor")
                .text(50, 143, 10, "of Upholstery")
                .text(50, 156, 9, "Elm Grove University")
                .text(50, 169, 8, "2012 – 2016");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(tuple("Elm Grove University", "Bachelor of Upholstery"));
    }
}
