package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Entries as forms, tables, sentences and lists below a school write them. */
class PdfEntryFormsTest {

    @Test
    void readsAFormWithSeveralFieldsOnALineAndLabelsAlone() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Oakfield Dairy", "Laboratory manager", "03/2020", "02/2024"},
            {"Harbour Foods", "Chemist", "06/2016", "02/2020"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 90 * i;
            pdf.bold(50, y, 10, "Employer " + (i + 1))
                    .text(50, y + 14, 10, "Employer")
                    .text(150, y + 14, 10, jobs[i][0])
                    .text(50, y + 28, 10, "Position")
                    .text(150, y + 28, 10, jobs[i][1])
                    .text(300, y + 28, 10, "Place")
                    .text(400, y + 28, 10, "Boston")
                    .text(50, y + 42, 10, "From")
                    .text(150, y + 42, 10, jobs[i][2])
                    .text(300, y + 42, 10, "To")
                    .text(400, y + 42, 10, jobs[i][3])
                    .text(50, y + 56, 10, "Duties:")
                    .text(60, y + 70, 10, "• Tested the raw milk of two plants");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory manager", "2020-03", "2024-02"),
                        tuple("Harbour Foods", "Chemist", "2016-06", "2020-02"));
    }

    @Test
    void dotsLeadFromATitleToItsDates() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .text(50, 130, 10, "Laboratory manager " + ". ".repeat(40) + "2020 – 2024")
                .text(50, 144, 10, "Oakfield Dairy Ltd")
                .text(50, 164, 10, "Chemist" + ".".repeat(60) + "2016 – 2020")
                .text(50, 178, 10, "Harbour Foods Ltd");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(
                        tuple("Oakfield Dairy Ltd", "Laboratory manager", "2020-01"),
                        tuple("Harbour Foods Ltd", "Chemist", "2016-01"));
    }

    @Test
    void readsHeadsThatAreSentencesBesideTheirDates() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .text(50, 130, 10, "2020–2024")
                .text(140, 130, 10, "Head of the laboratory, City of Norbury, Boston.")
                .text(140, 144, 10, "Tested the raw milk of two plants and trained six people in doing so.")
                .text(50, 164, 10, "2016–2020")
                .text(140, 164, 10, "Chemist, Harbour Foods & Co., Chicago.")
                .bold(50, 200, 13, "Education")
                .text(50, 220, 10, "2012–2016")
                .text(140, 220, 10, "MSc Chemistry.")
                .text(140, 234, 10, "University of Norbury, Boston.");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(
                        tuple("City of Norbury", "Head of the laboratory", "2020-01"),
                        tuple("Harbour Foods & Co.", "Chemist", "2016-01"));
        assertThat(content.education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(tuple("University of Norbury", "MSc"));
    }

    @Test
    void studiesSetInBelowASchoolAreThatSchools() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .bold(50, 130, 10, "University of Norbury")
                .text(65, 144, 10, "MSc in Chemistry, 2014 – 2016")
                .text(65, 158, 10, "BSc in Biology, 2011 – 2014")
                .bold(50, 172, 10, "Crestwood High School")
                .text(65, 186, 10, "High School Diploma, 2007 – 2011");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(
                        tuple("University of Norbury", "MSc"),
                        tuple("University of Norbury", "BSc"),
                        tuple("Crestwood High School", "High School Diploma"));
    }

    @Test
    void aTableMayHaveColumnsForStartAndEnd() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "From")
                .bold(130, 130, 10, "To")
                .bold(210, 130, 10, "Employer")
                .bold(360, 130, 10, "Position");
        String[][] jobs = {
            {"03/2020", "02/2024", "Oakfield Dairy", "Laboratory manager"},
            {"06/2016", "02/2020", "Harbour Foods", "Chemist"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 145 + 30 * i;
            pdf.text(50, y, 10, jobs[i][0])
                    .text(130, y, 10, jobs[i][1])
                    .text(210, y, 10, jobs[i][2])
                    .text(360, y, 10, jobs[i][3])
                    .text(50, y + 14, 10, "Tested the raw milk of two plants and trained six people in doing so.");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory manager", "2020-03", "2024-02"),
                        tuple("Harbour Foods", "Chemist", "2016-06", "2020-02"));
    }

    @Test
    void anEntryWithoutACompanyTakesNoneFromAnEntryThatNamesBothInOne() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .text(50, 130, 10, "Quesería Torres en Ávila")
                .text(50, 144, 10, "2020 – 2024")
                .text(60, 158, 10, "• Pruebas de leche")
                .text(50, 178, 10, "Química")
                .text(50, 192, 10, "2016 – 2020")
                .text(60, 206, 10, "• Pruebas de queso");

        assertThat(content(pdf).experience().get(1).company()).isNotEqualTo("Quesería Torres en Ávila");
    }

    @Test
    void aClientIsNoCompanyWhereThereIsOne() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "Oakfield")
                .right(540, 130, 10, "2020 – 2024")
                .text(50, 143, 10, "Client: Roads Ministry")
                .text(50, 156, 10, "Analyst")
                .text(55, 169, 10, "• Ran the quality tests");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield", "Analyst"));
    }

    @Test
    void aClientAloneIsTheCompany() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "Client: Ministry of Roads")
                .right(540, 130, 10, "2020 – 2024")
                .text(50, 143, 10, "Analyst")
                .text(55, 156, 10, "• Ran the quality tests");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Ministry of Roads", "Analyst"));
    }

    @Test
    void aLabelledLineMakesNoTextOfATitleThatLooksLikeIt() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {{"Oakfield Dairy", "2020 – 2024", "Analyst"}, {"Harbour Foods", "2018 – 2020", "Baker"}};
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 75 * i;
            pdf.text(50, y, 10, jobs[i][1])
                    .bold(130, y, 10, jobs[i][0])
                    .text(130, y + 13, 10, "Planning")
                    .text(130, y + 26, 10, jobs[i][2])
                    .text(130, y + 39, 10, "Hours per week: 40")
                    .text(135, y + 52, 10, "• Kept the tools in order");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Analyst"), tuple("Harbour Foods", "Baker"));
    }

    @Test
    void anOfficeOfArchitectsIsNoArchitect() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "Architectenbureau Oakfield")
                .text(50, 143, 10, "Modelleur")
                .text(50, 156, 9, "2020 – 2024")
                .text(55, 169, 10, "• Kept the tools in order");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Architectenbureau Oakfield", "Modelleur"));
    }
}
