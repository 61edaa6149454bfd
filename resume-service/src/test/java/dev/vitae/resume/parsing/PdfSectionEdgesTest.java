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

/** Where sections and entries begin and end, although lines within them look like headings or stand beside them. */
class PdfSectionEdgesTest {

    @Test
    void aHeadingInTheMarginMayStandLowerThanItsFirstLine() {
        PdfFixture pdf = person().bold(50, 110, 11.5f, "Education")
                .text(200, 126, 10, "2016 – 2019")
                .text(200, 140, 10, "BSc Chemistry, University College Cork")
                .text(200, 190, 10, "Titration")
                .bold(50, 201, 11.5f, "Skills")
                .text(200, 203, 10, "Sampling")
                .text(200, 216, 10, "Distillation");

        ResumeContent content = content(pdf);

        assertThat(content.skills()).containsExactly("Titration", "Sampling", "Distillation");
        assertThat(content.education()).extracting(Education::institution).containsExactly("University College Cork");
    }

    @Test
    void aHeadingWithinEntriesBeginsNone() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {{"Oakfield Dairy", "Chemist", "2020 – 2024"}, {"Harbour Foods", "Sampler", "2018 – 2020"}};
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 110 * i;
            pdf.bold(50, y, 10, jobs[i][0]).text(480, y, 10, jobs[i][2]).text(50, y + 13, 10, jobs[i][1]);
            pdf.bold(50, y + 28, 10, "Daily work").text(50, y + 41, 10, "Ran the quality tests of all products.");
            pdf.bold(50, y + 56, 10, "Key achievements").text(50, y + 69, 10, "Kept the tools in order all year.");
        }

        List<Experience> found = content(pdf).experience();

        assertThat(found).extracting(Experience::company).containsExactly("Oakfield Dairy", "Harbour Foods");
        assertThat(found.get(1).description()).contains("Key achievements").contains("Kept the tools");
    }

    @Test
    void aCompanyInTheLookOfHeadingsIsNoneBelowAKnownOne() {
        PdfFixture pdf = person();
        String[][] parts = {
            {"WORK HISTORY", "OAKFIELD DAIRY", "Chemist, 2020 – 2024"},
            {"EDUCATION", "UNIVERSITY COLLEGE CORK", "BSc Chemistry, 2016 – 2019"},
            {"SKILLS", "Titration, HPLC", ""}
        };
        for (int i = 0; i < parts.length; i++) {
            float y = 110 + 70 * i;
            pdf.text(50, y, 10, parts[i][0]).text(70, y + 16, 10, parts[i][1]);
            if (!parts[i][2].isEmpty()) {
                pdf.text(70, y + 29, 10, parts[i][2]);
            }
        }

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("OAKFIELD DAIRY", "Chemist"));
        assertThat(content.education()).extracting(Education::institution).containsExactly("UNIVERSITY COLLEGE CORK");
    }

    @Test
    void thePagesNumberIsNoSkill() {
        PdfFixture pdf = person().bold(50, 110, 13, "Skills")
                .text(60, 130, 10, "• Titration")
                .text(60, 143, 10, "• Sampling")
                .text(300, 720, 10, "1");

        assertThat(content(pdf).skills()).containsExactly("Titration", "Sampling");
    }

    @Test
    void aWideGapPartsALabelFromItsSkills() {
        PdfFixture pdf = person().bold(50, 110, 13, "Skills")
                .text(50, 130, 10, "Laboratory")
                .text(107, 130, 10, "Titration, Sampling")
                .text(50, 142, 10, "Plant")
                .text(83, 142, 10, "Distillation, Bottling");

        assertThat(content(pdf).skills()).containsExactly("Titration", "Sampling", "Distillation", "Bottling");
    }
}
