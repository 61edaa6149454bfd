package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Experience;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries that are items of a list, paragraphs, or have their dates in a narrow margin. */
class PdfEntryListsTest {

    @Test
    void aNumberedItemAboveItsDatesIsAnEntry() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"1. Oakfield Dairy – Manager of the Laboratory", "2020 – 2024, Dublin"},
            {"2. Harbour Foods – Assistant Chemist and Sampler", "2018 – 2020, Cork"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.text(50, y, 10, jobs[i][0])
                    .text(50, y + 13, 10, jobs[i][1])
                    .text(65, y + 26, 10, "• Kept the tools in order")
                    .text(65, y + 39, 10, "• Ran the quality tests");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Manager of the Laboratory", "2020-01"),
                        tuple("Harbour Foods", "Assistant Chemist and Sampler", "2018-01"));
    }

    @Test
    void datedItemsAreEntriesAlthoughATextBelowLooksLikeAName() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .text(50, 130, 10, "• Manager of the Laboratory, Oakfield Dairy, Dublin (Mar 2020–Now)")
                .text(80, 143, 10, "Ran the quality tests of all products.")
                .text(80, 156, 10, "Tenders.")
                .text(50, 173, 10, "• Baker and Assistant, Harbour Foods, Cork (Jan 2018–Feb 2020)")
                .text(80, 186, 10, "Tenders.")
                .text(80, 199, 10, "Kept the tools in order all year.");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy", "Manager of the Laboratory"),
                        tuple("Harbour Foods", "Baker and Assistant"));
    }

    @Test
    void aParagraphBesideItsDatesBeginsWithNames() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] rows = {
            {"2020 – 2024", "Laboratory Manager, Oakfield Dairy, Dublin. Ran the quality tests of all", "products."},
            {"2018 – 2020", "Assistant Chemist, Harbour Foods, Cork. Kept the tools in order and the", "books."},
            {"2016 – 2018", "Baker, Elm Grove, Cork. Baked the bread for the schools of the county and", "cakes."},
        };
        for (int i = 0; i < rows.length; i++) {
            float y = 130 + 30 * i;
            pdf.text(50, y, 10, rows[i][0]).text(130, y, 10, rows[i][1]).text(130, y + 12, 10, rows[i][2]);
        }

        List<Experience> jobs = content(pdf).experience();

        assertThat(jobs)
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager"),
                        tuple("Harbour Foods", "Assistant Chemist"),
                        tuple("Elm Grove", "Baker"));
        assertThat(jobs.get(0).description()).isEqualTo("Ran the quality tests of all products.");
    }

    @Test
    void aDashBelowADateOpensARange() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "Laboratory Manager")
                .text(500, 130, 10, "2020")
                .text(50, 143, 10, "Oakfield Dairy")
                .text(508, 143, 10, "–")
                .text(500, 156, 10, "2024");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::startDate, Experience::endDate)
                .containsExactly(tuple("Oakfield Dairy", "2020-01", "2024-01"));
    }

    @Test
    void aNameThatANarrowColumnBreaksIsPutTogether() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Oakfield Dairy", "Cooperative", "Laboratory Manager", "2020 – 2024"},
            {"Harbour Foods", "", "Assistant Chemist", "2018 – 2020"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            boolean broken = !jobs[i][1].isEmpty();
            pdf.bold(50, y, 10, jobs[i][0]).bold(145, y, 10, jobs[i][2]);
            pdf.text(145, y + 13, 10, "• Kept the tools in order").text(145, y + 26, 10, "• Ran the quality tests");
            pdf.text(50, y + (broken ? 26 : 13), 9, jobs[i][3]);
            if (broken) {
                pdf.bold(50, y + 13, 10, jobs[i][1]);
            }
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy Cooperative", "Laboratory Manager"),
                        tuple("Harbour Foods", "Assistant Chemist"));
    }
}
