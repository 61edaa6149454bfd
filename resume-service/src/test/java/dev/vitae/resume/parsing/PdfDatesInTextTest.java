package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Experience;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which dates are an entry's: those beside its names, whole or broken, and none that a sentence mentions. */
class PdfDatesInTextTest {

    @Test
    void aSentenceThatMentionsAYearIsNoEntry() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Laboratory Manager", "Oakfield Dairy", "2020 – 2024"}, {"Chemist", "Harbour Foods", "2018 – 2020"}
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.bold(50, y, 10, jobs[i][2])
                    .bold(50, y + 13, 12, jobs[i][0] + ", " + jobs[i][1])
                    .text(50, y + 28, 10, "Member of the quality committee since 2016. Kept the tools in order.");
        }

        List<Experience> found = content(pdf).experience();

        assertThat(found)
                .extracting(Experience::company, Experience::startDate)
                .containsExactly(tuple("Oakfield Dairy", "2020-01"), tuple("Harbour Foods", "2018-01"));
        assertThat(found.get(0).description()).startsWith("Member of the quality committee since 2016.");
    }

    @Test
    void aRangeThatTheEndOfALineBreaksIsPutTogether() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(
                        50,
                        130,
                        10,
                        "Manager of the Laboratory, Oakfield Dairy Cooperative; Dublin — January/2022–March/")
                .bold(50, 143, 10, "2024")
                .text(50, 156, 10, "Ran the quality tests of all products.")
                .bold(50, 180, 10, "Chemist, Harbour Foods; Cork — March/2018–May/2021")
                .text(50, 193, 10, "Kept the tools in order.");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield Dairy Cooperative", "2022-01", "2024-03"),
                        tuple("Harbour Foods", "2018-03", "2021-05"));
    }

    @Test
    void rangesThatTheMarginBreaksStayBesideTheirEntries() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Nov 2023 – Oct", "2024", "Laboratory Manager", "Oakfield Dairy, Dublin"},
            {"May 2020 – Mar", "2022", "Assistant Chemist", "Harbour Foods, Cork"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.text(50, y, 11, jobs[i][0]).text(50, y + 14, 11, jobs[i][1]);
            pdf.text(150, y, 11, jobs[i][2]).text(150, y + 14, 11, jobs[i][3]);
            pdf.text(150, y + 28, 11, "Ran the quality tests of all products in 2022 and kept the tools in order.");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager", "2024-10"),
                        tuple("Harbour Foods", "Assistant Chemist", "2022-03"));
    }

    @Test
    void aYearAloneInTheMarginBeginsAnEntryAsRangesDo() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"2021 – 2023", "Laboratory Manager", "Oakfield Dairy, Dublin"},
            {"2020", "Assistant Chemist", "Harbour Foods, Cork"},
            {"2018 – 2020", "Packer", "Northern Creamery, Cork"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 46 * i;
            pdf.text(50, y, 11, jobs[i][0]).text(150, y, 11, jobs[i][1]).text(150, y + 14, 11, jobs[i][2]);
            pdf.text(150, y + 28, 11, "Ran the quality tests of all products and kept the tools.");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::startDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "2021-01"),
                        tuple("Harbour Foods", "2020-01"),
                        tuple("Northern Creamery", "2018-01"));
    }
}
