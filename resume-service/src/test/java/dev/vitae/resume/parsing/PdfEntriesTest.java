package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** How entries begin and what parts their names, in sections of many makes. */
class PdfEntriesTest {

    @Test
    void readsATableWhoseFirstRowNamesItsColumns() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "From – to")
                .bold(150, 130, 10, "Company")
                .bold(270, 130, 10, "Activity")
                .bold(390, 130, 10, "Main duties")
                .text(50, 145, 10, "03/2020 – 02/2024")
                .text(150, 145, 10, "Oakfield Dairy")
                .text(270, 145, 10, "Laboratory manager")
                .text(390, 145, 10, "Ran the quality tests")
                .text(390, 158, 10, "Trained six people")
                .text(50, 173, 10, "06/2016 – 02/2020")
                .text(150, 173, 10, "Harbour Foods")
                .text(270, 173, 10, "Chemist")
                .text(390, 173, 10, "Tested raw milk");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory manager", "2020-03", "2024-02"),
                        tuple("Harbour Foods", "Chemist", "2016-06", "2020-02"));
    }

    @Test
    void readsDatesThatANarrowMarginBreaksOverThreeLines() {
        PdfFixture pdf = person().bold(120, 110, 13, "Work Experience");
        String[][] jobs = {
            {"March", "2020–Feb.", "2024", "Laboratory Manager, Oakfield Dairy"},
            {"June", "2016–Jan.", "2020", "Chemist, Harbour Foods"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 50 * i;
            pdf.right(112, y, 10, jobs[i][0])
                    .bold(120, y, 10, jobs[i][3])
                    .right(112, y + 13, 10, jobs[i][1])
                    .text(120, y + 13, 10, "Ran the quality tests of a dairy with two plants. Trained six people and")
                    .right(112, y + 26, 10, jobs[i][2])
                    .text(120, y + 26, 10, "wrote what they learn from. Kept the tools in order.");
        }
        pdf.bold(120, 240, 13, "Interests").text(120, 255, 10, "Sailing").text(120, 268, 10, "Chess");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager", "2020-03", "2024-02"),
                        tuple("Harbour Foods", "Chemist", "2016-06", "2020-01"));
    }

    @Test
    void beginsAnEntryAtEachDateOfTheMarginHoweverWideItsLinesStand() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .text(50, 130, 9, "09/2012–06/2014")
                .bold(150, 131, 10, "MSc Food Chemistry")
                .text(150, 153, 10, "University of Uppsala")
                .text(50, 167, 9, "09/2009–06/2012")
                .bold(150, 168, 10, "BSc Chemistry")
                .text(150, 190, 10, "Linnaeus University");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::endDate)
                .containsExactly(tuple("University of Uppsala", "2014-06"), tuple("Linnaeus University", "2012-06"));
    }

    @Test
    void takesPlacesOffAfterSemicolonsAndInBrackets() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "Chemist, Harbour Foods; Bristol — 2016–2020")
                .text(50, 143, 10, "Tested raw milk and wrote the reports of the week for the plant.")
                .bold(50, 170, 13, "Education")
                .bold(50, 190, 10, "MSc Chemistry, University of Warwick (Coventry), 2013–2014");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Harbour Foods", "Chemist"));
        assertThat(content.education()).extracting(Education::institution).containsExactly("University of Warwick");
    }

    @Test
    void leavesOutTheLabelsOfTitles() {
        PdfFixture pdf = person().bold(50, 110, 13, "Ausbildung")
                .text(50, 130, 10, "09/2012 – 06/2014")
                .text(170, 130, 10, "Berufskolleg Nord, Kiel")
                .text(170, 143, 10, "Abschluss: Staatlich geprüfte Technikerin")
                .text(50, 160, 10, "09/2009 – 06/2012")
                .text(170, 160, 10, "Goethe-Gymnasium, Kiel")
                .text(170, 173, 10, "Abschluss: Abitur");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(
                        tuple("Berufskolleg Nord", "Staatlich geprüfte Technikerin"),
                        tuple("Goethe-Gymnasium", "Abitur"));
    }

    @Test
    void keepsAListOfFieldsWithItsDegree() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .bold(50, 130, 10, "BA History, Politics and Economics")
                .text(300, 130, 10, "2009 – 2012")
                .text(50, 143, 10, "Linnaeus University");

        Education study = content(pdf).education().get(0);

        assertThat(study.institution()).isEqualTo("Linnaeus University");
        assertThat(study.degree() + " " + study.field()).contains("History, Politics and Economics");
    }

    @Test
    void readsSkillsPartedBySlashesAndBelowARule() {
        PdfFixture pdf = person().text(50, 110, 10, "SKILLS")
                .text(50, 121, 10, "======")
                .text(50, 140, 10, "Titration / Chromatography / LIMS / CI/CD");

        assertThat(content(pdf).skills()).containsExactly("Titration", "Chromatography", "LIMS", "CI/CD");
    }

    @Test
    void readsTheEntriesOfASummaryAndEmployment() {
        PdfFixture pdf = person().bold(50, 110, 13, "Career Summary and Employment")
                .bold(50, 130, 10, "Laboratory Manager")
                .text(300, 130, 10, "03/2020 – 02/2024")
                .text(50, 143, 10, "Oakfield Dairy Ltd");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy Ltd", "Laboratory Manager"));
    }

    @Test
    void takesSentencesAboveTheNextDatesForTheTextOfTheEntryBefore() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "March 2020 – Feb. 2024")
                .bold(50, 144, 12, "Laboratory Manager, Oakfield Dairy")
                .text(50, 157, 10, "Ran the tests of two plants. Trained six people and wrote what they learn from")
                .bold(50, 170, 10, "June 2016 – Jan. 2020")
                .bold(50, 184, 12, "Chemist, Harbour Foods")
                .text(50, 197, 10, "Tested raw milk every morning.");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Laboratory Manager"), tuple("Harbour Foods", "Chemist"));
    }
}
