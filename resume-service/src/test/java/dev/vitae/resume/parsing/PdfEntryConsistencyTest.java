package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import org.junit.jupiter.api.Test;

/** Entries that the others of their section explain: all of them have one shape. */
class PdfEntryConsistencyTest {

    @Test
    void smallLabelsStandAboveTheFieldsOfAForm() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Mar 2022", "Feb 2024", "Planning Lead", "Oakfield Dairy"},
            {"Sep 2019", "Feb 2022", "Planner", "Harbour Foods"}
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.text(50, y, 7, "FROM").text(160, y, 7, "TO").text(270, y, 7, "DESIGNATION");
            pdf.text(50, y + 12, 10, jobs[i][0])
                    .text(160, y + 12, 10, jobs[i][1])
                    .text(270, y + 12, 10, jobs[i][2]);
            pdf.text(50, y + 24, 7, "ORGANISATION").text(50, y + 36, 10, jobs[i][3]);
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate, Experience::endDate)
                .containsExactly(
                        tuple("Oakfield Dairy", "Planning Lead", "2022-03", "2024-02"),
                        tuple("Harbour Foods", "Planner", "2019-09", "2022-02"));
    }

    @Test
    void whatACompanyDoesIsNoNameBelowOneInBold() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"The Rind Cellar", "Public body answerable to the ministry", "Dairy Manager (2020 – 2022)"},
            {"Benbulben", "Young company of fourteen people", "Cheesemaker (2017 – 2019)"}
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.bold(50, y, 11, jobs[i][0]).text(50, y + 13, 9.5f, jobs[i][1]).bold(66, y + 26, 9.5f, jobs[i][2]);
            pdf.text(66, y + 39, 9.5f, "• Made hard cheese from raw milk");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position)
                .containsExactly(tuple("The Rind Cellar", "Dairy Manager"), tuple("Benbulben", "Cheesemaker"));
    }

    @Test
    void itemsInBoldBeginLabelledEntriesAllTheSame() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"2021 – 2025 – Norbury Container Terminal Operators", "Terminal manager."},
            {"2018 – 2021 – Norbury Container Terminal Operators", "Yard planner."},
            {"2014 – 2017 – Brandon Brothers", "Logistics analyst."}
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.text(60, y, 10, "•").bold(72, y, 10, jobs[i][0]);
            pdf.text(72, y + 16, 10, "Position: " + jobs[i][1])
                    .text(72, y + 32, 10, "Duties: Planned the yard at night.");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::startDate)
                .containsExactly(
                        tuple("Norbury Container Terminal Operators", "Terminal manager", "2021-01"),
                        tuple("Norbury Container Terminal Operators", "Yard planner", "2018-01"),
                        tuple("Brandon Brothers", "Logistics analyst", "2014-01"));
    }

    @Test
    void titlesMayStandBeforeTheColonOfTheirText() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience")
                .text(50, 130, 10, "06/2022 – 05/2024")
                .bold(160, 130, 10, "Batelia, Boston")
                .text(
                        160,
                        143,
                        10,
                        "Lock keeper: Kept the register of all passages. Halved the stoppages in two years.")
                .text(50, 166, 10, "09/2019 – 05/2022")
                .bold(160, 166, 10, "Lambot Works, Boston")
                .text(160, 179, 10, "Assistant: Replaced the rams of a gate. Took part in the flood of July 2021.");

        assertThat(content(pdf).experience())
                .extracting(Experience::company, Experience::position, Experience::description)
                .containsExactly(
                        tuple(
                                "Batelia",
                                "Lock keeper",
                                "Kept the register of all passages. Halved the stoppages in two years."),
                        tuple(
                                "Lambot Works",
                                "Assistant",
                                "Replaced the rams of a gate. Took part in the flood of July 2021."));
    }

    @Test
    void aRangeEndsInTheLineBelowThatSaysSo() {
        PdfFixture pdf = person().bold(50, 110, 13, "Ausbildung")
                .text(50, 130, 9, "September 2013")
                .bold(150, 130, 10, "Master Raumplanung")
                .text(50, 143, 9, "bis Juni 2015")
                .text(150, 143, 10, "Hochschule Recknitz")
                .text(50, 166, 9, "November 2011")
                .bold(150, 166, 10, "Bachelor Raumplanung")
                .text(50, 179, 9, "bis August 2013")
                .text(150, 179, 10, "Hochschule Nordeck");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::startDate, Education::endDate)
                .containsExactly(
                        tuple("Hochschule Recknitz", "2013-09", "2015-06"),
                        tuple("Hochschule Nordeck", "2011-11", "2013-08"));
    }

    @Test
    void townsThatNoListHasStandWhereTheOthersHaveTheirs() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"Site Manager", "Lombard Works", "2021 – 2024 | Boston"},
            {"Restorer", "La Polena", "2019 – 2020 | Boston"},
            {"Mural Restorer", "Studio Verbano Ltd", "2016 – 2018 | Oberquell"}
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 60 * i;
            pdf.bold(50, y, 10, jobs[i][0]).text(50, y + 13, 10, jobs[i][1]).text(50, y + 26, 10, jobs[i][2]);
            pdf.text(50, y + 39, 10, "• Cleaned a cycle of frescoes");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company)
                .containsExactly("Lombard Works", "La Polena", "Studio Verbano Ltd");
    }

    @Test
    void aCompanyMayBeCalledLikeATownWhereItsOwnStandsBesideIt() {
        PdfFixture pdf = person().bold(50, 110, 13, "Work Experience");
        String[][] jobs = {
            {"02/2019 – 06/2023 – Boston", "PLANNING ENGINEER – NORTHERN SILVER COMPANY"},
            {"11/2014 – 01/2019 – Denver", "VENTILATION ENGINEER – CELESTINE MINES LTD"},
            {"01/2013 – 10/2014 – Denver", "PLANNING ASSISTANT – AURORA"}
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 130 + 45 * i;
            pdf.text(50, y, 10, jobs[i][0]).bold(50, y + 13, 10, jobs[i][1]);
            pdf.text(50, y + 26, 10, "• Modelled the reserves of a mine");
        }

        assertThat(content(pdf).experience())
                .extracting(Experience::company)
                .containsExactly("NORTHERN SILVER COMPANY", "CELESTINE MINES LTD", "AURORA");
    }

    @Test
    void schoolsAreCalledAfterWhatTheyTeachAndStandWhereTheOthersDo() {
        PdfFixture pdf = person().bold(50, 110, 13, "Education")
                .text(50, 130, 10, "M.Tech in Computer Engineering, Bhima Institute of Technology (2009 – 2011)")
                .text(50, 150, 10, "Diploma di perito tessile, Istituto tecnico Quintino Ferraris (2005 – 2009)")
                .text(50, 170, 10, "DEC en techniques du son, Maison de la Rive (2003 – 2005)");

        assertThat(content(pdf).education())
                .extracting(Education::institution)
                .containsExactly(
                        "Bhima Institute of Technology", "Istituto tecnico Quintino Ferraris", "Maison de la Rive");
    }
}
