package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Tables whose narrow left column labels what stands on its right. */
class PdfTablesTest {

    @Test
    void keepsDatesAndLabelsWithTheTextBesideThem() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 20, "Amelia Carter")
                .bold(50, 90, 12, "Contact")
                .text(50, 108, 10, "Phone")
                .text(170, 108, 10, "+1 415-555-0132")
                .text(50, 122, 10, "Email")
                .text(170, 122, 10, "amelia.carter@example.com")
                .bold(50, 150, 12, "Experience")
                .text(50, 168, 10, "03/2020 – 02/2024")
                .bold(170, 168, 10, "Product Manager")
                .text(170, 181, 10, "Brightwave Ltd")
                .text(178, 195, 10, "• Launched four products.")
                .text(50, 215, 10, "06/2016 – 02/2020")
                .bold(170, 215, 10, "Marketing Specialist")
                .text(170, 228, 10, "Northgate Ltd")
                .bold(50, 258, 12, "Languages")
                .text(50, 276, 10, "French")
                .text(170, 276, 10, "fluent")
                .text(50, 290, 10, "German")
                .text(170, 290, 10, "basic");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().email()).isEqualTo("amelia.carter@example.com");
        assertThat(content.experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Brightwave Ltd", "Product Manager", "2020-03", "2024-02"),
                        tuple("Northgate Ltd", "Marketing Specialist", "2016-06", "2020-02"));
        assertThat(content.languages())
                .extracting(Language::language, Language::level)
                .containsExactly(tuple("French", "fluent"), tuple("German", "basic"));
    }

    @Test
    void readsTheEntriesOfALabelledForm() {
        PdfFixture pdf = new PdfFixture()
                .right(150, 60, 14, "Europass")
                .bold(162, 60, 14, "Amelia Carter")
                .right(150, 80, 10, "Email")
                .text(162, 80, 10, "amelia.carter@example.com")
                .bold(50, 110, 10, "WORK EXPERIENCE")
                .right(150, 128, 10, "Dates")
                .text(162, 128, 10, "March 2020 – February 2024")
                .right(150, 144, 10, "Position held")
                .text(162, 144, 10, "Product Manager")
                .right(150, 160, 10, "Main activities")
                .text(162, 160, 10, "• Launched four products.")
                .right(150, 176, 10, "Employer")
                .text(162, 176, 10, "Brightwave Ltd")
                .right(150, 192, 10, "Dates")
                .text(162, 192, 10, "June 2016 – February 2020")
                .right(150, 208, 10, "Position held")
                .text(162, 208, 10, "Marketing Specialist")
                .right(150, 224, 10, "Employer")
                .text(162, 224, 10, "Northgate Ltd")
                .bold(50, 254, 10, "EDUCATION")
                .right(150, 272, 10, "Dates")
                .text(162, 272, 10, "2012 – 2016")
                .right(150, 288, 10, "Qualification")
                .text(162, 288, 10, "Bachelor of Arts")
                .right(150, 304, 10, "Institution")
                .text(162, 304, 10, "University of Washington");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().fullName()).isEqualTo("Amelia Carter");
        assertThat(content.experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::description)
                .containsExactly(
                        tuple("Brightwave Ltd", "Product Manager", "2020-03", "Launched four products."),
                        tuple("Northgate Ltd", "Marketing Specialist", "2016-06", null));
        assertThat(content.education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(tuple("University of Washington", "Bachelor of Arts"));
    }

    @Test
    void findsHeadingsInTheMarginThatLookLikeText() {
        PdfFixture pdf = new PdfFixture()
                .bold(150, 60, 20, "Amelia Carter")
                .text(150, 80, 10, "amelia.carter@example.com")
                .right(132, 110, 10, "Experience")
                .text(150, 110, 10, "Product Manager, Brightwave Ltd")
                .right(540, 110, 10, "2020 – 2024")
                .text(158, 124, 10, "• Launched four products.")
                .right(132, 154, 10, "Education")
                .text(150, 154, 10, "Bachelor of Arts, University of Washington")
                .right(540, 154, 10, "2012 – 2016")
                .right(132, 184, 10, "Skills")
                .text(150, 184, 10, "Figma, HubSpot");

        ResumeContent content = content(pdf);

        assertThat(content.experience()).extracting(Experience::company).containsExactly("Brightwave Ltd");
        assertThat(content.education()).extracting(Education::degree).containsExactly("Bachelor of Arts");
        assertThat(content.skills()).containsExactly("Figma", "HubSpot");
    }

    @Test
    void takesTheMarksOfATimeLineForNoList() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 20, "Amelia Carter")
                .bold(50, 100, 12, "Experience")
                .text(50, 120, 10, "2020 – 2024 (4")
                .text(160, 120, 10, "•")
                .bold(170, 120, 10, "Product Manager")
                .text(50, 133, 10, "years)")
                .text(170, 133, 10, "Brightwave Ltd")
                .text(170, 147, 10, "• Launched four products.");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::description)
                .containsExactly(tuple("Brightwave Ltd", "Product Manager", "Launched four products."));
    }

    @Test
    void readsAFormWhoseLabelsStandCloseToTheirText() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 14, "CONTACT")
                .right(160, 80, 10, "• Name")
                .text(165, 80, 10, "Amelia Carter")
                .right(160, 100, 10, "• Email address")
                .text(165, 100, 10, "amelia.carter@example.com")
                .bold(50, 130, 14, "EXPERIENCE")
                .right(160, 150, 10, "• When")
                .text(165, 150, 10, "2020 – 2024")
                .right(160, 170, 10, "• Employer")
                .text(165, 170, 10, "Brightwave Ltd")
                .right(160, 190, 10, "• Position held")
                .text(165, 190, 10, "Product Manager")
                .right(160, 230, 10, "• When")
                .text(165, 230, 10, "2016 – 2020")
                .right(160, 250, 10, "• Employer")
                .text(165, 250, 10, "Northgate Ltd")
                .right(160, 270, 10, "• Position held")
                .text(165, 270, 10, "Marketing Specialist");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().fullName()).isEqualTo("Amelia Carter");
        assertThat(content.experience())
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(
                        tuple("Brightwave Ltd", "Product Manager", "2020-01"),
                        tuple("Northgate Ltd", "Marketing Specialist", "2016-01"));
    }

    @Test
    void readsDetailsAtTheLeftBeforeTheTextAtTheRight() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 20, "Amelia Carter")
                .bold(50, 120, 14, "Experience")
                .bold(50, 140, 10, "Brightwave Ltd")
                .bold(230, 140, 10, "Product Manager")
                .text(50, 150, 9, "Leeds")
                .text(230, 155, 10, "• Launched four products.")
                .text(50, 161, 9, "03/2020 – 02/2024")
                .text(230, 167, 10, "• Led a team of six.")
                .bold(50, 195, 10, "Northgate Ltd")
                .bold(230, 195, 10, "Marketing Specialist")
                .text(50, 205, 9, "York")
                .text(230, 210, 10, "• Wrote campaigns.")
                .text(50, 216, 9, "06/2016 – 02/2020");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Brightwave Ltd", "Product Manager", "2020-03", "2024-02"),
                        tuple("Northgate Ltd", "Marketing Specialist", "2016-06", "2020-02"));
    }

    @Test
    void joinsTheSecondLineOfACellInTheMiddle() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 20, "Amelia Carter")
                .bold(50, 120, 14, "Experience")
                .text(50, 140, 10, "Hillside School")
                .text(236.6f, 140, 10, "Teacher of Mathematics and")
                .right(540, 140, 10, "Mar 2020 – Present")
                .text(275.8f, 152, 10, "Computing")
                .text(58, 170, 10, "• Ran the chess club.");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Hillside School", "Teacher of Mathematics and Computing"));
    }
}
