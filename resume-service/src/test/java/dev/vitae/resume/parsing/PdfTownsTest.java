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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Towns beside companies and schools, of which some are called like towns. */
class PdfTownsTest {

    private static PdfFixture jobs(PdfFixture pdf, String... companies) {
        String[] positions = {"Chemist", "Sampler", "Packer"};
        pdf.bold(50, 110, 13, "Work Experience");
        for (int i = 0; i < companies.length; i++) {
            float y = 130 + 45 * i;
            pdf.bold(50, y, 10, positions[i])
                    .text(50, y + 13, 10, companies[i])
                    .text(50, y + 26, 10, 2020 - 3 * i + " – " + (2023 - 3 * i));
        }
        return pdf;
    }

    private static List<String> companies(PdfFixture pdf) {
        return content(pdf).experience().stream().map(Experience::company).toList();
    }

    @Test
    void aCompanyThatIsCalledLikeASmallTownIsOneBesideAPlace() {
        PdfFixture pdf = jobs(person(), "Oakfield Dairy - Dublin", "Bludenz - Dublin");

        assertThat(companies(pdf)).containsExactly("Oakfield Dairy", "Bludenz");
    }

    @Test
    void aCompanyThatIsCalledLikeASmallTownIsOneWhereTheOthersHaveOne() {
        PdfFixture pdf = jobs(person(), "Oakfield Dairy", "Bludenz");

        assertThat(companies(pdf)).containsExactly("Oakfield Dairy", "Bludenz");
    }

    @Test
    void aTownThatStandsBehindMostNamesIsNoPartOfThem() {
        PdfFixture pdf = jobs(person(), "Oakfield Dairy Bludenz", "Harbour Foods Oban", "Greenlee Den Haag");

        assertThat(companies(pdf)).containsExactly("Oakfield Dairy", "Harbour Foods", "Greenlee");
    }

    @Test
    void aTownBehindALegalFormIsNoPartOfTheName() {
        PdfFixture pdf = jobs(person(), "Oakfield GmbH Bludenz", "Harbour Foods", "Greenlee");

        assertThat(companies(pdf)).containsExactly("Oakfield GmbH", "Harbour Foods", "Greenlee");
    }

    @Test
    void whatStandsBehindALegalFormIsATownWhereOthersHaveOne() {
        PdfFixture pdf = jobs(person(), "Oakfield plc Smallville", "Harbour Foods Oban", "Greenlee Ltd Bludenz");

        assertThat(companies(pdf)).containsExactly("Oakfield plc", "Harbour Foods", "Greenlee Ltd");
    }

    @Test
    void aTownBehindFewNamesIsTheirOwn() {
        PdfFixture pdf = jobs(person(), "Theatre Royal Plymouth", "Harbour Foods", "Stadtwerke Kassel");

        assertThat(companies(pdf)).containsExactly("Theatre Royal Plymouth", "Harbour Foods", "Stadtwerke Kassel");
    }

    @Test
    void behindASchoolThatNoWordTellsStandsATownAsBehindTheOthers() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education");
        String[] schools = {"University of Ebbfleet, Wrottingham", "Compagnons du Val, Orzeval", "Lycée Corot, Tarbelle"
        };
        String[] degrees = {"MSc Physics", "CAP Ébéniste", "Baccalauréat"};
        for (int i = 0; i < schools.length; i++) {
            float y = 130 + 45 * i;
            pdf.bold(50, y, 10, degrees[i])
                    .text(50, y + 13, 10, schools[i])
                    .text(50, y + 26, 10, 2020 - 3 * i + " – " + (2023 - 3 * i));
        }

        assertThat(content(pdf).education())
                .extracting(Education::institution)
                .containsExactly("University of Ebbfleet", "Compagnons du Val", "Lycée Corot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smallville · +49 30 55501234", "Mill Lane 7, 12345 Smallville"})
    void theTownWhereSomebodyLivesIsOneBehindACompanyToo(String details) {
        PdfFixture pdf =
                jobs(person().text(50, 92, 10, details), "Oakfield Dairy, Smallville", "Harbour Foods, Smallville");

        assertThat(companies(pdf)).containsExactly("Oakfield Dairy", "Harbour Foods");
    }

    @Test
    void whatSomebodyIsBesideTheirNumberStaysAPosition() {
        PdfFixture pdf =
                person().text(50, 92, 10, "Cheesemonger · +49 30 55501234").bold(50, 120, 13, "Work Experience");
        pdf.bold(50, 140, 10, "Cheesemonger")
                .text(50, 153, 10, "Oakfield Dairy")
                .text(50, 166, 10, "2020 – 2023");

        assertThat(content(pdf).experience())
                .extracting(Experience::position, Experience::company)
                .containsExactly(tuple("Cheesemonger", "Oakfield Dairy"));
    }

    @Test
    void howWellSomebodyDidIsNoSchoolWhereATownStandsBetween() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education");
        pdf.bold(50, 130, 10, "Abitur")
                .text(90, 130, 10, "Domgymnasium | Verden | mit Auszeichnung")
                .text(50, 143, 10, "2005 – 2008");

        ResumeContent content = content(pdf);

        assertThat(content.education()).extracting(Education::institution).containsExactly("Domgymnasium");
    }

    @Test
    void somebodyMayBeCalledLikeASmallTown() {
        PdfFixture pdf = new PdfFixture()
                .text(50, 60, 11, "Benito Juárez")
                .text(50, 78, 10, "hello@cheese.example")
                .bold(50, 110, 13, "Work Experience");
        pdf.bold(50, 130, 10, "Chemist").text(50, 143, 10, "Oakfield Dairy").text(50, 156, 10, "2020 – 2023");

        assertThat(content(pdf).personalInfo().fullName()).isEqualTo("Benito Juárez");
    }
}
