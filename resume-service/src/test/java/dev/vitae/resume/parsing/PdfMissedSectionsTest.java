package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Sections whose headings do not stand out, or are not there. */
class PdfMissedSectionsTest {

    private static PdfFixture top() {
        return new PdfFixture().bold(50, 60, 22, "Tomasz Orlow").text(50, 80, 10, "tomasz.orlow@example.com");
    }

    private static PdfFixture jobs(PdfFixture pdf, float y) {
        return pdf.bold(50, y, 10, "Glazier, Hartley Windows Ltd")
                .right(540, y, 10, "Mar 2020 – Present")
                .text(58, y + 14, 10, "• Fitted shop fronts.")
                .bold(50, y + 36, 10, "Warehouse Assistant, Norton Supplies Ltd")
                .right(540, y + 36, 10, "Jan 2017 – Feb 2020")
                .text(58, y + 50, 10, "• Kept the stock lists.");
    }

    private static PdfFixture studies(PdfFixture pdf, float y) {
        return pdf.bold(50, y, 10, "Bachelor of Arts, University of Leeds").right(540, y, 10, "2012 – 2016");
    }

    private static void assertWhole(ResumeContent content) {
        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Hartley Windows Ltd", "Glazier"), tuple("Norton Supplies Ltd", "Warehouse Assistant"));
        assertThat(content.education()).extracting(Education::institution).containsExactly("University of Leeds");
    }

    @Test
    void findsAHeadingByItsWordsWhereItLooksLikeText() {
        PdfFixture pdf =
                jobs(top().text(50, 120, 10, "Drives, lifts and measures.").text(50, 150, 10, "My working life"), 170);
        assertWhole(content(studies(pdf.bold(50, 260, 14, "Education"), 280)));
    }

    @Test
    void tellsSectionsByWhatTheyHoldWhereNoHeadingIsInTheText() {
        assertWhole(content(studies(jobs(top(), 140), 240)));
    }

    @Test
    void readsHeadingsWithLettersAndWithNumbersApart() {
        assertWhole(content(
                studies(jobs(top().bold(50, 120, 10, "A. Employment"), 140).bold(50, 230, 10, "B. Education"), 250)));
        PdfFixture apart = jobs(top().bold(50, 120, 10, "1.").bold(90, 120, 10, "Employment"), 140);
        assertWhole(content(studies(apart.bold(50, 230, 10, "2.").bold(90, 230, 10, "Education"), 250)));
    }

    @Test
    void takesNoTitleWithDatesBesideItForAHeading() {
        PdfFixture pdf = top().bold(50, 120, 11, "Employment")
                .bold(50, 140, 11, "Glazier")
                .right(540, 140, 9, "Mar 2020 – Present")
                .text(50, 154, 10, "Hartley Windows Ltd")
                .bold(50, 180, 11, "Warehouse Assistant")
                .right(540, 180, 9, "Jan 2017 – Feb 2020")
                .text(50, 194, 10, "Norton Supplies Ltd")
                .bold(50, 230, 11, "Education");
        assertWhole(content(studies(pdf, 250).bold(50, 290, 11, "Skills").text(50, 310, 10, "Glass, Lead, Putty")));
    }

    @Test
    void readsAListUnderAHeadingOfManyMeanings() {
        PdfFixture pdf =
                studies(jobs(top().bold(50, 120, 14, "Employment"), 140).bold(50, 230, 14, "Education"), 250);
        ResumeContent content =
                content(pdf.bold(50, 290, 14, "Background").text(50, 310, 10, "Leading, Silicone, Cutting, Soldering"));
        assertThat(content.skills()).containsExactly("Leading", "Silicone", "Cutting", "Soldering");
    }

    @Test
    void readsContactAtTheFootOfThePage() {
        PdfFixture pdf = new PdfFixture().bold(50, 60, 22, "Tomasz Orlow").bold(50, 120, 14, "Employment");
        studies(jobs(pdf, 140).bold(50, 230, 14, "Education"), 250)
                .bold(50, 290, 14, "Skills")
                .text(50, 310, 10, "Leading, Silicone, Cutting")
                .text(50, 780, 9, "12 Mill Lane, Leeds | 0113 496 0722 | tomasz.orlow@example.com");
        ResumeContent content = content(pdf);
        assertWhole(content);
        assertThat(content.personalInfo().email()).isEqualTo("tomasz.orlow@example.com");
        assertThat(content.personalInfo().phone()).isEqualTo("0113 496 0722");
        assertThat(content.skills()).containsExactly("Leading", "Silicone", "Cutting");
    }

    @Test
    void readsATableWithAsManyLabelsAsTextsByItsRows() {
        PdfFixture pdf = new PdfFixture().bold(50, 50, 20, "Lebenslauf").bold(50, 90, 12, "Kontakt");
        String[][] rows = {
            {"Name:", "Tomasz Orlow"}, {"E-Mail:", "tomasz.orlow@example.com"}, {"Mobil:", "0341 2345678"}
        };
        for (int i = 0; i < rows.length; i++) {
            pdf.text(50, 110 + 20 * i, 11, rows[i][0]).text(200, 110 + 20 * i, 11, rows[i][1]);
        }
        pdf.bold(50, 190, 12, "Ausbildung")
                .text(50, 210, 11, "09/2009 – 06/2011")
                .text(200, 210, 11, "Technikerschule Leipzig")
                .text(200, 225, 11, "Staatlich geprüfter Techniker")
                .text(50, 250, 11, "08/2005 – 07/2009")
                .text(200, 250, 11, "Berufsschule Halle")
                .text(200, 265, 11, "Ausbildung zum Elektroniker");
        assertThat(content(pdf).education())
                .extracting(Education::institution)
                .containsExactly("Technikerschule Leipzig", "Berufsschule Halle");
    }
}
