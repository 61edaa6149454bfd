package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import org.junit.jupiter.api.Test;

/** Where sections begin, whatever their headings say. */
class PdfHeadingsTest {

    private final ResumeParser parser = new ResumeParser();

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

    @Test
    void readsHeadingsWithNumbersBeforeThem() {
        ResumeContent content = content(sections("1. Experience", "2. Education", "3. Skills", "4. Interests"));

        assertThat(content.experience()).extracting(Experience::company).containsExactly("Brightwave Ltd");
        assertThat(content.education()).extracting(Education::institution).containsExactly("University of Washington");
        assertThat(content.skills()).containsExactly("Figma", "HubSpot", "SQL", "Excel");
    }

    @Test
    void readsHeadingsAndEntriesThatRunIntoTheirText() {
        PdfFixture pdf = new PdfFixture()
                .bold(200, 60, 20, "Amelia Carter")
                .text(200, 78, 10, "amelia.carter@example.com")
                .bold(50, 110, 10, "EXPERIENCE.")
                .bold(50, 124, 10, "Product Manager, Brightwave Ltd")
                .text(212, 124, 10, "(2020 – 2024). Launched four products in two years and kept all")
                .text(50, 138, 10, "of them on the market.")
                .bold(50, 152, 10, "Marketing Specialist, Northgate Ltd")
                .text(225, 152, 10, "(2016 – 2020). Ran the campaigns of three brands and of their")
                .text(50, 166, 10, "shops abroad.")
                .bold(50, 190, 10, "EDUCATION.")
                .bold(50, 204, 10, "Bachelor of Arts, University of Washington")
                .text(262, 204, 10, "(2012 – 2016).")
                .bold(50, 228, 10, "SKILLS.")
                .text(98, 228, 10, "Figma, HubSpot, SQL");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(
                        tuple("Brightwave Ltd", "Product Manager", "2020-01"),
                        tuple("Northgate Ltd", "Marketing Specialist", "2016-01"));
        assertThat(content.education()).extracting(Education::institution).containsExactly("University of Washington");
        assertThat(content.skills()).containsExactly("Figma", "HubSpot", "SQL");
    }

    @Test
    void readsAnAddressBrokenWithinItsLastName() {
        PdfFixture pdf = new PdfFixture()
                .bold(200, 60, 22, "Amelia Carter | Product Manager")
                .text(40, 110, 9, "amelia.carter-brown@example.co")
                .text(40, 122, 9, "m")
                .bold(40, 150, 12, "Skills")
                .text(40, 166, 9, "Figma, HubSpot, SQL");

        ResumeContent content = content(pdf);

        assertThat(content.personalInfo().fullName()).isEqualTo("Amelia Carter");
        assertThat(content.personalInfo().email()).isEqualTo("amelia.carter-brown@example.com");
    }

    @Test
    void findsHeadingsInSmallLetters() {
        ResumeContent content = content(sections("work experience", "education", "skills", "interests"));

        assertThat(content.experience()).extracting(Experience::company).containsExactly("Brightwave Ltd");
        assertThat(content.education()).extracting(Education::institution).containsExactly("University of Washington");
        assertThat(content.skills()).containsExactly("Figma", "HubSpot", "SQL", "Excel");
        assertThat(content.sections()).extracting(Section::heading).contains("interests");
    }

    @Test
    void takesLanguagesThatStandAmongSkillsForLanguages() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .bold(50, 120, 14, "Experience")
                .text(50, 140, 10, "Product Manager, Brightwave Ltd, 2018 – 2023")
                .bold(50, 180, 14, "Skills & Hobbies")
                .text(50, 200, 10, "Tools: Figma, HubSpot")
                .text(50, 214, 10, "Languages: Welsh (native), Danish (basic)")
                .text(50, 228, 10, "Hobbies: rowing, pottery");

        ResumeContent content = content(pdf);

        assertThat(content.skills()).containsExactly("Figma", "HubSpot");
        assertThat(content.languages()).extracting(Language::language).containsExactly("Welsh", "Danish");
        assertThat(content.sections()).extracting(Section::heading).contains("Hobbies");
    }

    @Test
    void takesWhatIsNumberedAsTheHeadingsAreForOne() {
        PdfFixture pdf = new PdfFixture()
                .text(50, 60, 18, "Amelia Carter")
                .bold(50, 120, 10, "A. Education")
                .text(50, 134, 10, "2012 – 2016: Bachelor of Arts, University of Washington")
                .bold(50, 160, 10, "B. Duty")
                .text(50, 174, 10, "2018 – 2023: Product Manager, Brightwave Ltd")
                .bold(50, 200, 10, "C. Skills")
                .text(50, 214, 10, "Figma, HubSpot, SQL, Excel");

        ResumeContent content = content(pdf);

        assertThat(content.education()).extracting(Education::institution).containsExactly("University of Washington");
        assertThat(content.experience()).extracting(Experience::company).containsExactly("Brightwave Ltd");
    }

    @Test
    void firstLinesOfEntriesMayBeNearlyAsLargeAsHeadings() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 20, "Ines Falk")
                .text(50, 80, 9.5f, "ines.falk@example.com")
                .bold(50, 120, 10.5f, "Experience")
                .bold(50, 140, 10, "Night Porter")
                .text(50, 153, 9.5f, "Hotel Meridian | 2018 – 2021")
                .text(50, 166, 9.5f, "Kept the house awake for those who arrived after midnight.")
                .bold(50, 190, 10, "Head Waiter")
                .text(50, 203, 9.5f, "Café Landtmann | 2015 – 2018")
                .text(50, 216, 9.5f, "Led a team of nine through two summers on the terrace.")
                .bold(50, 240, 10, "Barista")
                .text(50, 253, 9.5f, "Roast & Co | 2013 – 2015")
                .text(50, 266, 9.5f, "Made three hundred cups a day.")
                .bold(50, 296, 10.5f, "Education")
                .bold(50, 316, 10, "Diploma in Hospitality")
                .text(50, 329, 9.5f, "Hotelfachschule Altdorf | 2011 – 2013")
                .bold(50, 359, 10.5f, "Skills")
                .text(50, 379, 9.5f, "Bookkeeping, Italian cuisine, Latte art");

        ResumeContent content = parser.parse(pdf.bytes(), "resume.pdf").content();

        assertThat(content.experience())
                .extracting(Experience::position)
                .containsExactly("Night Porter", "Head Waiter", "Barista");
        assertThat(content.education()).extracting(Education::institution).containsExactly("Hotelfachschule Altdorf");
        assertThat(content.skills()).containsExactly("Bookkeeping", "Italian cuisine", "Latte art");
    }
}
