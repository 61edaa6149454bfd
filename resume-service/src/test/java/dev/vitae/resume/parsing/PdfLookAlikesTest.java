package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Lines that look like headings of sections and are none. */
class PdfLookAlikesTest {

    private static PdfFixture top() {
        return new PdfFixture().bold(50, 60, 22, "Jelle Winkel").text(50, 80, 10, "jelle.winkel@example.com");
    }

    @Test
    void titlesInCapitalsStandCloserToTheirDatesThanHeadingsToText() {
        PdfFixture pdf = top().bold(50, 120, 11, "EXPERIENCE")
                .text(50, 140, 9, "01/2020 – 06/2024")
                .bold(50, 153, 11, "GLAZIER – NORTON")
                .text(58, 166, 10, "• Fitted shop fronts.")
                .text(50, 186, 9, "01/2017 – 12/2019")
                .bold(50, 199, 11, "LABOURER – HARTLEY")
                .text(58, 212, 10, "• Kept the yard.")
                .bold(50, 250, 11, "LANGUAGES")
                .text(50, 266, 10, "Dutch, English")
                .bold(50, 304, 11, "HOBBIES")
                .text(50, 320, 10, "Skating, when there is ice");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::startDate, Experience::endDate)
                .containsExactly(tuple("2020-01", "2024-06"), tuple("2017-01", "2019-12"));
        assertThat(content.experience())
                .extracting(Experience::position)
                .allMatch(position -> position.matches("(?i)glazier|labourer"));
    }

    @Test
    void labelsThatComeAgainAreNoHeadings() {
        PdfFixture pdf = top().bold(50, 120, 12, "Experience");
        for (int i = 0; i < 3; i++) {
            float y = 140 + 60 * i;
            pdf.bold(50, y, 10, "Norton Glass Ltd " + "ABC".charAt(i))
                    .text(50, y + 13, 10, "Glazier")
                    .text(150, y + 13, 10, 2010 + 4 * i + " – " + (2013 + 4 * i))
                    .bold(50, y + 26, 12, "Further details")
                    .text(150, y + 26, 10, "Fitted shop fronts.");
        }
        pdf.bold(50, 340, 12, "Skills").text(50, 360, 10, "Leading, Cutting, Lifting");

        assertThat(content(pdf).experience()).hasSize(3);
    }

    @Test
    void aSkillThatSpeaksOfWorkIsNoHeadingOfWhatStandsElsewhere() {
        PdfFixture pdf = top().text(50, 120, 12, "CAREER SUMMARY")
                .text(50, 140, 11, "Social Worker")
                .bold(50, 153, 10, "Norfolk Vale Council")
                .text(50, 166, 8, "2019 – 2022")
                .text(50, 180, 9, "• Visited families at home and agreed plans with them.")
                .text(50, 206, 11, "Care Assistant")
                .bold(50, 219, 10, "Harbour House Ltd")
                .text(50, 232, 8, "2015 – 2019")
                .text(50, 246, 9, "• Kept the night rota of a house for eleven people.")
                .text(380, 120, 12, "SKILLS")
                .bold(380, 140, 9, "Direct work with children")
                .bold(380, 156, 9, "Risk assessment")
                .bold(380, 172, 9, "Court work")
                .text(380, 206, 12, "EDUCATION")
                .text(380, 226, 11, "Diploma in Counselling")
                .bold(380, 239, 10, "Norwich City College");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company)
                .containsExactly("Norfolk Vale Council", "Harbour House Ltd");
        assertThat(content.skills()).containsExactly("Direct work with children", "Risk assessment", "Court work");
    }
}
