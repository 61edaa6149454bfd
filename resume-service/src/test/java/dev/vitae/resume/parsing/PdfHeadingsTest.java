package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import org.junit.jupiter.api.Test;

/** Where sections begin, whatever their headings say. */
class PdfHeadingsTest {

    private final ResumeParser parser = new ResumeParser();

    private ResumeContent content(PdfFixture pdf) {
        return parser.parse(pdf.bytes(), "resume.pdf").content();
    }

    private static PdfFixture sections(String experience, String education, String skills, String hobbies) {
        return new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .text(50, 80, 10, "amelia.carter@example.com")
                .text(50, 120, 14, experience)
                .bold(50, 140, 10, "Product Manager, Brightwave Ltd")
                .right(540, 140, 10, "Mar 2020 – Present")
                .text(58, 154, 10, "• Launched four products.")
                .text(50, 190, 14, education)
                .bold(50, 210, 10, "Bachelor of Arts, University of Washington")
                .right(540, 210, 10, "2012 – 2016")
                .text(50, 250, 14, skills)
                .text(50, 270, 10, "Figma, HubSpot, SQL, Excel")
                .text(50, 310, 14, hobbies)
                .text(50, 330, 10, "Chess, Rowing, Pottery");
    }

    @Test
    void tellsSectionsByTheWordsOfUnusualHeadings() {
        ResumeContent content = content(sections("Where I have worked", "What I studied", "My toolbox", "For fun"));

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Brightwave Ltd", "Product Manager"));
        assertThat(content.education()).extracting(Education::institution).containsExactly("University of Washington");
        assertThat(content.skills()).containsExactly("Figma", "HubSpot", "SQL", "Excel");
        assertThat(content.sections()).extracting(Section::heading).contains("For fun");
    }

    @Test
    void tellsSectionsByWhatTheyHold() {
        ResumeContent content = content(sections("The road so far", "How it began", "In my bag", "Elsewhere"));

        assertThat(content.experience()).extracting(Experience::company).containsExactly("Brightwave Ltd");
        assertThat(content.education()).extracting(Education::institution).containsExactly("University of Washington");
        assertThat(content.skills()).containsExactly("Figma", "HubSpot", "SQL", "Excel");
        assertThat(content.sections()).extracting(Section::heading).contains("Elsewhere");
    }

    @Test
    void leavesAListUnderAnUnknownHeadingAloneWhereSkillsHaveTheirOwn() {
        ResumeContent content = content(sections("Experience", "Education", "Skills", "Elsewhere"));

        assertThat(content.skills()).doesNotContain("Chess");
        assertThat(content.sections()).extracting(Section::heading).contains("Elsewhere");
    }

    @Test
    void joinsWhatANarrowColumnBroke() {
        PdfFixture pdf = new PdfFixture()
                .bold(200, 60, 22, "Amelia Carter")
                .bold(40, 110, 12, "Contact")
                .text(40, 126, 9, "amelia.carter-")
                .text(40, 138, 9, "brown@example.com")
                .text(40, 152, 9, "linkedin.com/in/amelia-")
                .text(40, 164, 9, "carter")
                .bold(40, 190, 12, "Skills and")
                .bold(40, 204, 12, "Strengths")
                .text(40, 220, 9, "Figma")
                .text(40, 233, 9, "HubSpot")
                .bold(200, 110, 12, "Experience")
                .bold(200, 128, 10, "Product Manager")
                .text(200, 141, 10, "Brightwave Ltd, 2020 – 2024")
                .text(208, 155, 10, "• Launched four products.");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().email()).isEqualTo("amelia.carter-brown@example.com");
        assertThat(content.personalInfo().linkedin()).isEqualTo("https://linkedin.com/in/amelia-carter");
        assertThat(content.skills()).containsExactly("Figma", "HubSpot");
    }

    @Test
    void leavesOutAFooterOfASinglePageThatRepeatsTheName() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .text(50, 80, 10, "amelia.carter@example.com")
                .bold(50, 120, 13, "Skills")
                .text(50, 140, 10, "Figma, HubSpot")
                .text(250, 820, 8, "Amelia Carter - résumé");

        assertThat(content(pdf).skills()).containsExactly("Figma", "HubSpot");
    }
}
