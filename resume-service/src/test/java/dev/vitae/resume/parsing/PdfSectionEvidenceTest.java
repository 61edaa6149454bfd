package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** What a section as a whole tells of an entry whose own words leave it open, or mislead. */
class PdfSectionEvidenceTest {

    @Test
    void aCompanyNamedLikeAPositionIsToldByItsLook() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Oakfield Dairy Ltd", "Laboratory Manager", "2020 – 2024"},
            {"The Tailor", "Cashier", "2018 – 2020"},
            {"Harbour Foods", "Baker", "2016 – 2018"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 45 * i;
            pdf.bold(50, y, 10, jobs[i][0])
                    .text(50, y + 13, 10, jobs[i][1])
                    .right(540, y + 13, 10, jobs[i][2])
                    .text(55, y + 27, 10, "• Kept the tools in order");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy Ltd", "Laboratory Manager"),
                        tuple("The Tailor", "Cashier"),
                        tuple("Harbour Foods", "Baker"));
    }

    @Test
    void aCommaThatPartsMostEntriesPartsAll() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Teacher of Physics, Elm Grove College", "2020 – 2024"},
            {"Teacher of Chemistry, Cook Lane Primary", "2018 – 2020"},
            {"Teaching Assistant, Harbour School", "2016 – 2018"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 45 * i;
            pdf.bold(50, y, 10, jobs[i][0])
                    .text(50, y + 13, 9, jobs[i][1])
                    .text(55, y + 27, 10, "• Kept the laboratory in order");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Elm Grove College", "Teacher of Physics"),
                        tuple("Cook Lane Primary", "Teacher of Chemistry"),
                        tuple("Harbour School", "Teaching Assistant"));
    }

    @Test
    void aLabelAboveDutiesIsNoName() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "Oakfield Dairy")
                .text(50, 143, 10, "2020 – 2024")
                .text(50, 156, 10, "Laboratory Manager")
                .text(50, 169, 10, "Main duties:")
                .text(55, 182, 10, "• Ran the quality tests");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Laboratory Manager"));
    }

    @Test
    void aLongLineBelowItsDatesIsAStudy() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .bold(50, 130, 10, "2012 – 2015")
                .text(50, 143, 10, "University of Elmgrove – Master of Science in Marine Biology");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(tuple("University of Elmgrove", "Master of Science"));
    }

    @Test
    void partsSkillsAtBars() {
        PdfFixture pdf = person().bold(50, 110, 13, "Skills").text(50, 130, 10, "Titration | Chromatography | Tasting");

        assertThat(content(pdf).skills()).containsExactly("Titration", "Chromatography", "Tasting");
    }

    @Test
    void aLineOfSkillsBeginsAnewWhereItsMarksAreDrawn() {
        PdfFixture pdf = person().bold(50, 110, 13, "Skills")
                .text(50, 130, 10, "Mass Spectrometry | Chromatography | Milk Tasting")
                .text(50, 143, 10, "Titration | Cheese Making");

        assertThat(content(pdf).skills())
                .containsExactly("Mass Spectrometry", "Chromatography", "Milk Tasting", "Titration", "Cheese Making");
    }

    @Test
    void languagesAndInterestsAmongSkillsAreNone() {
        PdfFixture pdf = person().bold(50, 110, 13, "Skills and Interests")
                .text(50, 130, 10, "Skills: Titration, Chromatography")
                .text(50, 143, 10, "Languages: Swedish (fluent), Hindi (basic)")
                .text(50, 156, 10, "Interests: sailing, chess");

        ResumeContent content = content(pdf);

        assertThat(content.skills()).containsExactly("Titration", "Chromatography");
        assertThat(content.languages())
                .extracting(Language::language, Language::level)
                .containsExactly(tuple("Swedish", "fluent"), tuple("Hindi", "basic"));
    }
}
