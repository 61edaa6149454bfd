package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Marks before headings and around names are no part of them. */
class PdfMarksTest {

    @Test
    void aHeadingMayBeginWithTheMarkThatItemsBeginWith() {
        PdfFixture pdf = person().bold(50, 110, 11, "• WORK EXPERIENCE")
                .text(60, 130, 9, "2020 – 2024 – Dublin")
                .text(60, 143, 10, "Laboratory Manager – Oakfield Dairy")
                .text(70, 156, 10, "• Ran the quality tests")
                .bold(50, 180, 11, "• EDUCATION")
                .text(60, 200, 9, "2016 – 2019 – Cork")
                .text(60, 213, 10, "BSc Chemistry – University College Cork")
                .bold(50, 240, 11, "• SKILLS")
                .text(60, 260, 10, "HPLC, Titration");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Laboratory Manager"));
        assertThat(content.education()).extracting(Education::institution).containsExactly("University College Cork");
        assertThat(content.skills()).containsExactly("HPLC", "Titration");
    }

    @Test
    void bracketsAroundDatesAreNoPartOfACompany() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[] jobs = {
            "Laboratory Manager – Oakfield Dairy (Dublin) [2020 – 2024]", "Chemist – Harbour Foods (Cork) [2018 – 2020]"
        };
        for (int i = 0; i < jobs.length; i++) {
            pdf.text(50, 130 + 40 * i, 10, jobs[i]).text(60, 143 + 40 * i, 10, "• Ran the quality tests");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Laboratory Manager"), tuple("Harbour Foods", "Chemist"));
    }

    @Test
    void aSlashBetweenTwoWeightsIsNoPartOfACompany() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {{"Oakfield Dairy /", "Chemist"}, {"Harbour Foods /", "Sampler"}};
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 50 * i;
            pdf.bold(50, y, 11, jobs[i][0])
                    .text(138, y, 11, jobs[i][1])
                    .text(50, y + 13, 9, "201" + (8 - i) + " – 2019, Cork");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Chemist"), tuple("Harbour Foods", "Sampler"));
    }

    @Test
    void aLabelInAnotherWeightIsNoDegree() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .text(50, 130, 10, "2016 – 2019")
                .text(180, 130, 10, "University College Cork, Cork")
                .text(180, 143, 10, "Abschluss:")
                .bold(235, 143, 10, "Fachabitur");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(tuple("University College Cork", "Fachabitur"));
    }

    @Test
    void twoSlashesPartNames() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        pdf.bold(50, 130, 10, "2020 – 2024").text(50, 143, 10, "Chemist // Oakfield Dairy // Cork");
        pdf.bold(50, 173, 10, "2018 – 2020").text(50, 186, 10, "Sampler // Harbour Foods // Cork");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Chemist"), tuple("Harbour Foods", "Sampler"));
    }
}
