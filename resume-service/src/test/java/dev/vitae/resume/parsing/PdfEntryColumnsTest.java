package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Entries whose parts stand in columns. */
class PdfEntryColumnsTest {

    private static final String[][] JOBS = {
        {"Oakfield Dairy", "Laboratory Manager", "2020 – 2024"}, {"Harbour Foods", "Assistant Chemist", "2018 – 2020"},
    };

    private static PdfFixture threeColumns(PdfFixture pdf) {
        pdf.bold(50, 130, 13, "Work Experience");
        for (int i = 0; i < JOBS.length; i++) {
            float y = 150 + 60 * i;
            pdf.text(50, y, 10, JOBS[i][2])
                    .bold(140, y, 10, JOBS[i][0])
                    .text(140, y + 15, 10, JOBS[i][1])
                    .text(330, y, 9, "Ran the quality tests of all the")
                    .text(330, y + 11, 9, "products and trained the staff")
                    .text(330, y + 22, 9, "of the night shift.");
        }
        return pdf;
    }

    @Test
    void textBesideNamesIsReadBehindThem() {
        ResumeContent content = content(threeColumns(person()));

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager"), tuple("Harbour Foods", "Assistant Chemist"));
        assertThat(content.experience()).extracting(Experience::description).allSatisfy(text -> assertThat(text)
                .startsWith("Ran the quality")
                .endsWith("of the night shift."));
    }

    @Test
    void anAddressInTheCornerMakesNoColumnOfWhatStandsBelowIt() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 20, "Priya Lindqvist")
                .text(400, 60, 10, "priya@lindqvist.example")
                .text(400, 73, 10, "+44 20 7946 0123");

        ResumeContent content = content(threeColumns(pdf));

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager"), tuple("Harbour Foods", "Assistant Chemist"));
    }

    @Test
    void aColumnOfDatesMayHaveAnyTitleAndPlacesMayStandBelowCompanies() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 9, "From")
                .bold(110, 130, 9, "Up till")
                .bold(170, 130, 9, "Employer")
                .bold(340, 130, 9, "Position");
        String[][] jobs = {
            {"03/2020", "05/2024", "Oakfield", "Dublin", "Baker"},
            {"01/2018", "02/2020", "Elm Grove", "Cork", "Cashier"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 145 + 30 * i;
            pdf.text(50, y, 10, jobs[i][0])
                    .text(110, y, 10, jobs[i][1])
                    .text(170, y, 10, jobs[i][2])
                    .text(170, y + 12, 10, jobs[i][3])
                    .text(340, y, 10, jobs[i][4]);
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield", "Baker", "2020-03", "2024-05"),
                        tuple("Elm Grove", "Cashier", "2018-01", "2020-02"));
    }

    @Test
    void boldHeadingsMayBeginWithSmallLetters() {
        PdfFixture pdf = person().bold(50, 110, 10, "work experience")
                .text(50, 125, 10, "2020 – 2024  Baker, Harbour Foods")
                .bold(50, 150, 10, "skills")
                .text(50, 165, 10, "Sourdough, Proofing");

        assertThat(content(pdf).skills()).containsExactly("Sourdough", "Proofing");
    }
}
