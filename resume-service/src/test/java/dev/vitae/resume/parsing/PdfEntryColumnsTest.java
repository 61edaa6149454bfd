package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import org.junit.jupiter.api.Test;

/** Entries whose parts stand in columns. */
class PdfEntryColumnsTest {

    private static final String[][] JOBS = {
        {"Oakfield Dairy", "Laboratory Manager", "2020 – 2024"},
        {"Harbour Foods", "Assistant Chemist", "2018 – 2020"},
        {"Elm Grove", "Baker", "2016 – 2018"},
        {"Ash & Rowan", "Cashier", "2014 – 2016"},
    };

    private static PdfFixture threeColumns(PdfFixture pdf) {
        pdf.bold(50, 130, 13, "Work Experience");
        for (int i = 0; i < JOBS.length; i++) {
            float y = 150 + 60 * i;
            pdf.text(50, y, 10, JOBS[i][2])
                    .bold(140, y, 10, JOBS[i][0])
                    .text(140, y + 15, 10, JOBS[i][1])
                    .text(330, y, 9, "Ran the quality tests of all the")
                    .text(330, y + 11, 9, "products and trained the staff")
                    .text(330, y + 22, 9, "of the night shift.");
        }
        return pdf;
    }

    @Test
    void textBesideNamesIsReadBehindThem() {
        ResumeContent content = content(threeColumns(person()));

        assertThat(content.experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager"),
                        tuple("Harbour Foods", "Assistant Chemist"),
                        tuple("Elm Grove", "Baker"),
                        tuple("Ash & Rowan", "Cashier"));
        assertThat(content.experience()).extracting(Experience::description).allSatisfy(text -> assertThat(text)
                .startsWith("Ran the quality")
                .endsWith("of the night shift."));
    }

    @Test
    void datesMayBreakInTheirColumnBesideNamesAndTexts() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] dates = {{"Aug 2021 – Sep 2024"}, {"Jan 2017 – Sep", "2020"}, {"Sep 2013 – Jan", "2016"}};
        for (int i = 0; i < dates.length; i++) {
            float y = 130 + 60 * i;
            for (int line = 0; line < dates[i].length; line++) {
                pdf.text(50, y + 14 * line, 10, dates[i][line]);
            }
            pdf.text(170, y, 10, JOBS[i][0]).text(170, y + 14, 10, "Cork").bold(300, y, 10, JOBS[i][1]);
            pdf.text(305, y + 17, 10, "• Ran the quality tests").text(305, y + 30, 10, "• Trained the staff");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Laboratory Manager", "2024-09"),
                        tuple("Harbour Foods", "Assistant Chemist", "2020-09"),
                        tuple("Elm Grove", "Baker", "2016-01"));
    }

    @Test
    void anAddressInTheCornerMakesNoColumnOfWhatStandsBelowIt() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 20, "Priya Lindqvist")
                .text(330, 60, 10, "priya@lindqvist.example")
                .text(330, 73, 10, "+44 20 7946 0123");

        ResumeContent content = content(threeColumns(pdf));

        assertThat(content.experience())
                .extracting(Experience::description)
                .hasSize(JOBS.length)
                .allSatisfy(text -> assertThat(text).startsWith("Ran the quality tests"));
    }

    @Test
    void aColumnOfDatesMayHaveAnyTitleAndPlacesMayStandBelowCompanies() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 9, "From")
                .bold(110, 130, 9, "Up till")
                .bold(170, 130, 9, "Employer")
                .bold(340, 130, 9, "Position");
        String[][] jobs = {
            {"03/2020", "05/2024", "Oakfield", "Dublin", "Baker"},
            {"01/2018", "02/2020", "Elm Grove", "Cork", "Cashier"},
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 145 + 30 * i;
            pdf.text(50, y, 10, jobs[i][0])
                    .text(110, y, 10, jobs[i][1])
                    .text(170, y, 10, jobs[i][2])
                    .text(170, y + 12, 10, jobs[i][3])
                    .text(340, y, 10, jobs[i][4]);
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield", "Baker", "2020-03", "2024-05"),
                        tuple("Elm Grove", "Cashier", "2018-01", "2020-02"));
    }

    @Test
    void boldHeadingsMayBeginWithSmallLetters() {
        PdfFixture pdf = person().bold(50, 110, 10, "education")
                .text(50, 125, 10, "2012 – 2016  Elm Grove University (Bachelor of Nursing)")
                .bold(50, 150, 10, "career history")
                .text(50, 165, 10, "2016 – 2024  Harbour Foods (Baker)")
                .bold(50, 190, 10, "hobbies")
                .text(50, 205, 10, "Chess, Rowing");

        ResumeContent content = content(pdf);

        assertThat(content.education()).extracting(Education::institution).containsExactly("Elm Grove University");
        assertThat(content.experience()).extracting(Experience::company).containsExactly("Harbour Foods");
        assertThat(content.sections()).extracting(Section::heading).contains("hobbies");
    }

    @Test
    void aTitleOfAColumnMayHaveTwoLines() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 9, "S.")
                .bold(90, 130, 9, "Employer")
                .bold(260, 130, 9, "Position")
                .bold(420, 130, 9, "Period")
                .bold(50, 141, 9, "No.");
        String[][] jobs = {{"Oakfield", "Baker", "03/2020 – 05/2024"}, {"Elm Grove", "Cashier", "01/2018 – 02/2020"}};
        for (int i = 0; i < jobs.length; i++) {
            float y = 156 + 15 * i;
            pdf.text(50, y, 10, (i + 1) + ".")
                    .text(90, y, 10, jobs[i][0])
                    .text(260, y, 10, jobs[i][1])
                    .text(420, y, 10, jobs[i][2]);
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(tuple("Oakfield", "Baker", "2020-03"), tuple("Elm Grove", "Cashier", "2018-01"));
    }

    @Test
    void aNoteInTheMarginOfDatesBelongsToTheEntryAboveIt() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .text(50, 130, 10, "2014 – 2016")
                .text(130, 130, 10, "Master of Chemistry and of Applied Food Science, Elm Grove University")
                .text(130, 145, 10, "The best of her year at this school.")
                .text(70, 160, 10, "Rating")
                .text(130, 160, 10, "Very good")
                .text(50, 175, 10, "2010 – 2014")
                .text(130, 175, 10, "Bachelor of Chemistry, Harbour University");

        ResumeContent content = content(pdf);

        assertThat(content.education())
                .extracting(Education::institution)
                .containsExactly("Elm Grove University", "Harbour University");
        assertThat(content.sections())
                .flatExtracting(Section::entries)
                .contains("Elm Grove University: Rating Very good");
    }

    @Test
    void aLetterDrawnBesideANameIsNone() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .bold(56, 130, 10, "O")
                .bold(80, 130, 10, "Laboratory Manager")
                .text(80, 143, 10, "Oakfield Dairy")
                .text(80, 156, 10, "2020 – 2024")
                .text(80, 169, 10, "• Ran the quality tests");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("Oakfield Dairy", "Laboratory Manager"));
    }
}
