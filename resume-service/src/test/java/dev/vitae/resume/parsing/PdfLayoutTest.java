package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts people use, each drawn here. */
class PdfLayoutTest {

    private static PdfFixture top() {
        return new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .text(50, 80, 10, "Portland, OR | +1 415-555-0132 | amelia.carter@example.com");
    }

    @Test
    void readsTitlesFirstWithDatesOnTheRight() {
        PdfFixture pdf = top().bold(50, 120, 13, "Experience")
                .bold(50, 140, 10, "Product Manager")
                .right(540, 140, 10, "Mar 2020 – Present")
                .text(50, 153, 10, "Brightwave")
                .right(540, 153, 10, "Portland, OR")
                .text(60, 168, 10, "• Launched four products with a combined revenue of $12M in the first")
                .text(68, 181, 10, "year of sales.")
                .bold(50, 204, 10, "Marketing Specialist")
                .right(540, 204, 10, "06/2016 – 02/2020")
                .text(50, 217, 10, "Northgate & Sons")
                .right(540, 217, 10, "Seattle, WA")
                .text(60, 232, 10, "• Wrote and tested campaigns.")
                .bold(50, 262, 13, "Skills")
                .text(50, 282, 10, "Languages: Python, C++");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().fullName()).isEqualTo("Amelia Carter");
        assertThat(content.personalInfo().email()).isEqualTo("amelia.carter@example.com");
        assertThat(content.personalInfo().phone()).isEqualTo("+1 415-555-0132");
        assertThat(content.personalInfo().location()).isEqualTo("Portland, OR");
        assertThat(content.experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Brightwave", "Product Manager", "2020-03", null),
                        tuple("Northgate & Sons", "Marketing Specialist", "2016-06", "2020-02"));
        assertThat(content.experience().get(0).endDatePrecision()).isNull();
        assertThat(content.experience().get(0).description())
                .isEqualTo("Launched four products with a combined revenue of $12M in the first year of sales.");
        assertThat(content.sections())
                .extracting(Section::heading, Section::entries)
                .contains(tuple(
                        "Locations",
                        List.of(
                                "Product Manager, Brightwave: Portland, OR",
                                "Marketing Specialist, Northgate & Sons: Seattle, WA")));
        assertThat(content.skills()).containsExactly("Python", "C++");
    }

    @Test
    void readsASidebarApartFromTheMainColumn() {
        PdfFixture pdf = new PdfFixture()
                .bold(200, 60, 22, "Tunde Bakare")
                .bold(40, 110, 12, "Contact")
                .text(40, 126, 9, "tunde@bakare.example.org")
                .text(40, 139, 9, "(312) 555-0188")
                .bold(40, 170, 12, "Skills")
                .text(40, 186, 9, "AutoCAD")
                .text(40, 199, 9, "Site supervision")
                .bold(40, 230, 12, "Languages")
                .text(40, 246, 9, "Yoruba – native")
                .bold(200, 112, 12, "Work Experience")
                .bold(200, 130, 10, "Lakeside Bridges")
                .text(200, 144, 10, "Structural Engineer, Chicago, IL")
                .text(200, 158, 10, "2016 – 2019")
                .text(208, 173, 10, "• Calculated loads for 30 steel bridges.")
                .bold(200, 210, 12, "Education")
                .bold(200, 228, 10, "Purdue University")
                .text(200, 242, 10, "Master of Science in Civil Engineering")
                .text(200, 256, 10, "2011 – 2013");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().fullName()).isEqualTo("Tunde Bakare");
        assertThat(content.personalInfo().phone()).isEqualTo("(312) 555-0188");
        assertThat(content.skills()).containsExactly("AutoCAD", "Site supervision");
        assertThat(content.languages())
                .extracting(Language::language, Language::level)
                .containsExactly(tuple("Yoruba", "native"));
        assertThat(content.experience())
                .extracting(
                        Experience::company,
                        Experience::position,
                        Experience::startDate,
                        Experience::startDatePrecision)
                .containsExactly(tuple("Lakeside Bridges", "Structural Engineer", "2016-01", DatePrecision.YEAR));
        assertThat(content.education())
                .extracting(Education::institution, Education::degree, Education::field)
                .containsExactly(tuple("Purdue University", "Master of Science", "Civil Engineering"));
    }

    @Test
    void readsDatesInTheLeftMarginAndCompaniesFirstInGerman() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 22, "Jürgen Großmann")
                .text(50, 80, 10, "j.grossmann@beispiel.de · +49 171 5550142")
                .bold(50, 120, 12, "BERUFSERFAHRUNG")
                .text(50, 140, 10, "04/2019 – heute")
                .bold(170, 140, 10, "Hanse Logistik GmbH")
                .text(170, 153, 10, "Senior Softwareentwickler")
                .text(178, 168, 10, "• Einführung automatisierter Tests.")
                .text(50, 190, 10, "08/2014 – 03/2019")
                .bold(170, 190, 10, "Elbe Software AG")
                .text(170, 203, 10, "Softwareentwickler")
                .bold(50, 240, 12, "AUSBILDUNG")
                .text(50, 260, 10, "2009 – 2012")
                .bold(170, 260, 10, "Hochschule Bremen")
                .text(170, 273, 10, "B.Sc. Informatik");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().fullName()).isEqualTo("Jürgen Großmann");
        assertThat(content.experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Hanse Logistik GmbH", "Senior Softwareentwickler", "2019-04", null),
                        tuple("Elbe Software AG", "Softwareentwickler", "2014-08", "2019-03"));
        assertThat(content.education())
                .extracting(Education::institution, Education::degree, Education::field)
                .containsExactly(tuple("Hochschule Bremen", "B.Sc.", "Informatik"));
    }

    @Test
    void givesSeveralRolesTheirCommonCompany() {
        PdfFixture pdf = top().bold(50, 120, 13, "Employment")
                .bold(50, 140, 11, "Lakeside Bridges")
                .text(50, 155, 10, "Project Lead")
                .right(540, 155, 10, "2019 – Present")
                .text(60, 169, 10, "• Supervised the renewal of eleven bridges.")
                .text(50, 186, 10, "Structural Engineer")
                .right(540, 186, 10, "2016 – 2019")
                .text(60, 200, 10, "• Calculated loads.")
                .bold(50, 230, 13, "Education");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Lakeside Bridges", "Project Lead"), tuple("Lakeside Bridges", "Structural Engineer"));
    }

    @Test
    void readsEntriesBesideEachOther() {
        PdfFixture pdf = top().bold(250, 120, 13, "Experience")
                .bold(50, 140, 10, "Brightwave")
                .text(50, 153, 10, "Product Manager")
                .text(50, 166, 10, "March 2020 to Present")
                .text(58, 181, 10, "• Launched four products.")
                .bold(320, 140, 10, "Northgate & Sons")
                .text(320, 153, 10, "Marketing Specialist")
                .text(320, 166, 10, "June 2016 to February 2020")
                .text(328, 181, 10, "• Wrote campaigns.");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::description)
                .containsExactly(
                        tuple("Brightwave", "Product Manager", "Launched four products."),
                        tuple("Northgate & Sons", "Marketing Specialist", "Wrote campaigns."));
    }

    @Test
    void readsLetterSpacedHeadingsAndLinksBehindText() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .link(50, 80, "Profile", "https://www.linkedin.com/in/amelia-carter")
                .link(150, 80, "Write me", "mailto:amelia@example.com")
                .spaced(50, 120, 11, "WORK EXPERIENCE", 4)
                .text(50, 140, 10, "Marketing Specialist at Northgate & Sons, 2016 - 2020");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().linkedin()).isEqualTo("https://www.linkedin.com/in/amelia-carter");
        assertThat(content.personalInfo().email()).isEqualTo("amelia@example.com");
        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Northgate & Sons", "Marketing Specialist"));
    }

    @Test
    void goesOnOverThePageEndWithoutItsFooter() {
        PdfFixture pdf = top().bold(50, 720, 13, "Experience")
                .bold(50, 740, 10, "Product Manager")
                .right(540, 740, 10, "Mar 2020 – Present")
                .text(50, 753, 10, "Brightwave")
                .text(60, 768, 10, "• Launched four products.")
                .text(250, 820, 8, "Amelia Carter – 1/2")
                .nextPage()
                .text(60, 60, 10, "• Built a team of five.")
                .bold(50, 90, 13, "Skills")
                .text(50, 108, 10, "HubSpot, Figma")
                .text(250, 820, 8, "Amelia Carter – 2/2");

        ResumeContent content = content(pdf);

        assertThat(content.experience()).hasSize(1);
        assertThat(content.experience().get(0).description())
                .isEqualTo("Launched four products.\nBuilt a team of five.");
        assertThat(content.skills()).containsExactly("HubSpot", "Figma");
    }
}
