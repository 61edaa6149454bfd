package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** What belongs to a list and what does not. */
class PdfListEdgesTest {

    @Test
    void oneLanguageAmongSkillsIsASkill() {
        ResumeContent read = content(person().bold(50, 110, 13, "Skills")
                .text(50, 130, 10, "QGIS, Polish, Procurement, Facilitation")
                .bold(50, 160, 13, "Languages")
                .text(50, 180, 10, "English (native), Polish (basic)"));

        assertThat(read.skills()).containsExactly("QGIS", "Polish", "Procurement", "Facilitation");
        assertThat(read.languages()).extracting(Language::language).containsExactly("English", "Polish");
    }

    @Test
    void twoLanguagesAmongSkillsAreLanguages() {
        ResumeContent read =
                content(person().bold(50, 110, 13, "Skills").text(50, 130, 10, "QGIS, Procurement, English, Polish"));

        assertThat(read.skills()).containsExactly("QGIS", "Procurement");
        assertThat(read.languages()).extracting(Language::language).containsExactly("English", "Polish");
    }

    @Test
    void aWordOfLevelsAmongSkillsIsOne() {
        ResumeContent read =
                content(person().bold(50, 110, 13, "Skills").text(50, 130, 10, "Dysphagia, Fluency, Aphasia, Praat"));

        assertThat(read.skills()).containsExactly("Dysphagia", "Fluency", "Aphasia", "Praat");
    }

    @Test
    void anArrowOfTheKeyboardIsABullet() {
        ResumeContent read = content(person().bold(50, 110, 13, "Skills")
                .text(60, 130, 10, "> Affinage")
                .text(60, 143, 10, "> Sensory grading"));

        assertThat(read.skills()).containsExactly("Affinage", "Sensory grading");
    }

    @Test
    void aHeadingOfOnesOwnBeginsWhereTheOthersDoAndNothingElse() {
        PdfFixture pdf = person();
        String[][] sections = {
            {"Languages", "Dutch", "French"},
            {"Work Experience", "Clerk at Acme Ltd, 2019 – 2021"},
            {"Education", "Bachelor of Law, University of York, 2015 – 2018"},
            {"Know-how and craft", "Dykes", "Sheet piling", "Plaxis"}
        };
        float y = 110;
        for (String[] section : sections) {
            pdf.bold(56, y, 10, section[0]);
            for (int i = 1; i < section.length; i++) {
                y += 16;
                pdf.text(50, y, 10, section[i]);
            }
            y += 30;
        }

        assertThat(content(pdf).skills()).containsExactly("Dykes", "Sheet piling", "Plaxis");
    }

    @Test
    void groupsOfSkillsStandBelowTheirHeadingInCapitals() {
        PdfFixture pdf = person();
        String[][] rows = {
            {"SUMMARY", "Reconstructs past climates from mud."},
            {"EDUCATION", "Bachelor of Law, University of York, 2015 – 2018"},
            {"LANGUAGES", "English (native)"},
            {"INTERESTS", "Chess, rowing"},
            {"CORE STRENGTHS", ""},
            {"Laboratory", "Diatoms, Core scanning"},
            {"Computing", "QGIS, Python"},
            {"Field", "Coring, Winter driving"}
        };
        for (int i = 0; i < rows.length; i++) {
            pdf.text(50, 110 + 20 * i, 10, rows[i][0]).text(187, 110 + 20 * i, 10, rows[i][1]);
        }

        assertThat(content(pdf).skills())
                .containsExactly("Diatoms", "Core scanning", "QGIS", "Python", "Coring", "Winter driving");
    }

    @Test
    void whereAndWhenItWasSignedIsNoSkill() {
        ResumeContent read = content(person().bold(50, 110, 13, "Skills")
                .text(50, 130, 10, "Soldering, Hydraulics, AutoCAD")
                .text(50, 180, 10, "Rimouski, 2 / 2025"));

        assertThat(read.skills()).containsExactly("Soldering", "Hydraulics", "AutoCAD");
    }
}
