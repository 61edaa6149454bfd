package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries whose names, dates and text stand at either side of each other, in columns, or below a heading in two languages. */
class PdfEntrySidesTest {

    @Test
    void namesMayStandAtTheRightOfTheirText() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {{"Chemist", "Oakfield Dairy", "2020 – 2024"}, {"Sampler", "Harbour Foods", "2018 – 2020"}};
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.text(50, y, 10, "Ran the quality tests of all products.")
                    .text(50, y + 13, 10, "Kept the tools in order.");
            for (int line = 0; line < 3; line++) {
                pdf.right(540, y + 13 * line, 10, jobs[i][line]);
            }
        }

        List<Experience> found = content(pdf).experience();

        assertThat(found)
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Chemist", "2020-01"), tuple("Harbour Foods", "Sampler", "2018-01"));
        assertThat(found.get(1).description()).contains("Ran the quality tests").contains("Kept the tools");
    }

    @Test
    void textBesideDatesBelowANameIsNoName() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {{"Chemist", ", Oakfield Dairy", "2020 – 2024"}, {"Sampler", ", Harbour Foods", "2018 – 2020"}
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.bold(50, y, 10, jobs[i][0]).text(95, y, 10, jobs[i][1]);
            pdf.text(50, y + 15, 10, jobs[i][2]).text(180, y + 15, 10, "Ran the quality tests of all products.");
            pdf.text(180, y + 28, 10, "Kept the tools in order all year.");
        }

        List<Experience> found = content(pdf).experience();

        assertThat(found)
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Chemist"), tuple("Harbour Foods", "Sampler"));
        assertThat(found.get(0).description()).startsWith("Ran the quality tests of all products.");
    }

    @Test
    void entriesGoOnAtTheTopOfTheNextColumn() {
        PdfFixture pdf = person().bold(50, 120, 12, "Work Experience");
        String[][] jobs = {
            {"Chemist", "Oakfield Dairy, Dublin", "2020 – 2024"},
            {"Sampler", "Harbour Foods, Cork", "2018 – 2020"},
            {"Packer", "Northern Creamery, Cork", "2015 – 2018"}
        };
        for (int i = 0; i < jobs.length; i++) {
            float x = i < 2 ? 50 : 310;
            float y = i < 2 ? 140 + 70 * i : 120;
            pdf.bold(x, y, 10, jobs[i][0]).text(x, y + 13, 10, jobs[i][1]).text(x, y + 26, 10, jobs[i][2]);
            pdf.text(x + 5, y + 39, 10, "• Ran the quality tests of all products");
        }
        pdf.bold(310, 193, 12, "Education")
                .bold(310, 213, 10, "BSc Chemistry")
                .text(310, 226, 10, "University College Cork");
        pdf.text(310, 239, 10, "2012 – 2015").bold(310, 265, 12, "Skills").text(315, 282, 10, "• Titration");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::position)
                .containsExactly("Chemist", "Sampler", "Packer");
        assertThat(content.education()).extracting(Education::degree).containsExactly("BSc");
    }

    @Test
    void colonsInAColumnOfTheirOwnBelongToTheirLabels() {
        PdfFixture pdf = new PdfFixture().bold(50, 60, 15, "Curriculum Vitae").bold(50, 90, 12, "Personal Details");
        String[][] lines = {
            {"Name", "Priya Lindqvist"},
            {"Email", "office@post.example"},
            {"Period", "2020 – 2024"},
            {"Employer", "Oakfield Dairy"},
            {"Position", "Chemist"}
        };
        for (int i = 0; i < lines.length; i++) {
            float y = (i < 2 ? 110 : 140) + 13 * i;
            pdf.text(50, y, 10, lines[i][0]).text(150, y, 10, ":").text(165, y, 10, lines[i][1]);
        }
        pdf.bold(50, 152, 12, "Work Experience");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().fullName()).isEqualTo("Priya Lindqvist");
        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Chemist"));
    }

    @Test
    void aHeadingMayBeSaidInTwoLanguages() {
        PdfFixture pdf = person().bold(50, 110, 12, "Berufserfahrung / Work experience")
                .bold(50, 130, 10, "Chemikerin")
                .text(50, 143, 10, "Oakfield Dairy, 2020 – 2024")
                .bold(50, 170, 12, "Ausbildung / Education")
                .bold(50, 190, 10, "Abitur")
                .text(50, 203, 10, "Goethe-Gymnasium, 2016 – 2019");

        ResumeContent content = content(pdf);

        assertThat(content.experience()).extracting(Experience::position).containsExactly("Chemikerin");
        assertThat(content.education()).extracting(Education::institution).containsExactly("Goethe-Gymnasium");
    }

    @Test
    void datesMayStandBetweenNamesAndText() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {{"Chemist", "Oakfield Dairy", "2020 – 2024"}, {"Sampler", "Harbour Foods", "2018 – 2020"}};
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.bold(50, y, 10, jobs[i][0]).text(50, y + 13, 10, jobs[i][1]).text(190, y, 10, jobs[i][2]);
            pdf.text(290, y, 10, "Ran the tests of all products.").text(290, y + 13, 10, "Checked the work of four.");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::description)
                .containsExactly(
                        tuple("Oakfield Dairy", "Chemist", "Ran the tests of all products. Checked the work of four."),
                        tuple("Harbour Foods", "Sampler", "Ran the tests of all products. Checked the work of four."));
    }

    @Test
    void aFormMayHaveNoLabelForTheCompanyAboveItsOthers() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {{"Oakfield Dairy", "Chemist", "2020 – 2024"}, {"Harbour Foods", "Sampler", "2018 – 2020"}};
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.bold(50, y, 10, jobs[i][0]).text(50, y + 13, 10, "Position: " + jobs[i][1]);
            pdf.text(50, y + 26, 10, "Dates: " + jobs[i][2])
                    .text(50, y + 39, 10, "Ran the quality tests of all products.");
        }

        List<Experience> found = content(pdf).experience();

        assertThat(found)
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Chemist", "2020-01"), tuple("Harbour Foods", "Sampler", "2018-01"));
        assertThat(found.get(1).description()).isEqualTo("Ran the quality tests of all products.");
    }

    @Test
    void textBehindColonsIsToldByItsSentences() {
        PdfFixture pdf = person().bold(50, 110, 13, "Werdegang");
        String[][] jobs = {
            {"Leiterin Buchhaltung, Oakfield SE, Cork: Monatsabschluss in vier Tagen. Aufbau eines", "2020 – 2024"},
            {"Buchhalterin, Harbour AG, Cork: Monatsabschluss in neun Tagen. Prüfung der", "2016 – 2020"},
            {"Sachbearbeiterin, Greenlee, Cork: Jahresabschluss in zehn Tagen. Prüfung der", "2012 – 2016"}
        };
        for (int i = 0; i < jobs.length; i++) {
            pdf.text(50, 130 + 27 * i, 10, jobs[i][0]).right(545, 130 + 27 * i, 10, jobs[i][1]);
            pdf.text(50, 143 + 27 * i, 10, "Belege.");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield SE", "Leiterin Buchhaltung"),
                        tuple("Harbour AG", "Buchhalterin"),
                        tuple("Greenlee", "Sachbearbeiterin"));
    }

    @Test
    void namesBesideDatesBelowASentenceBeginAnEntry() {
        PdfFixture pdf = person().bold(50, 110, 13, "Werdegang");
        String[][] jobs = {
            {"Finanzbuchhalterin, Oakfield, Cork: Aufbau eines Mahnwesens. Vorbereitung der Prüfung.", "2020 – 2024"},
            {"Sachbearbeiterin Kreditoren, Harbour, Cork: Aufbau eines Mahnwesens. Einkauf.", "2016 – 2020"}
        };
        for (int i = 0; i < jobs.length; i++) {
            pdf.text(50, 130 + 13.5f * i, 10, jobs[i][0]).right(545, 130 + 13.5f * i, 10, jobs[i][1]);
        }

        assertThat(content(pdf).experience()).extracting(Experience::company).containsExactly("Oakfield", "Harbour");
    }
}
