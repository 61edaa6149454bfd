package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vitae.document.Experience;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Entries whose shape the section repeats, and which no word list would tell. */
class PdfEntryShapesTest {

    private static void assertJobs(PdfFixture pdf, Tuple... jobs) {
        assertThat(content(pdf).experience())
                .extracting(Experience::position, Experience::company, Experience::startDate)
                .containsExactly(jobs);
    }

    private static PdfFixture section() {
        return person().bold(50, 110, 13, "Experience");
    }

    @Test
    void aCompanyMayStandInBracketsBehindTheTitle() {
        PdfFixture pdf = section()
                .bold(50, 130, 10, "Millwright")
                .text(106, 130, 10, "(Corrigan and Sons)")
                .text(460, 130, 10, "2019 – 2023")
                .bold(50, 146, 10, "Fitter")
                .text(84, 146, 10, "(Tay Ropeworks)")
                .text(460, 146, 10, "2015 – 2019");

        assertJobs(
                pdf, tuple("Millwright", "Corrigan and Sons", "2019-01"), tuple("Fitter", "Tay Ropeworks", "2015-01"));
    }

    @Test
    void datesAtTheRightMayStandBetweenTheLinesOfANameTooLongForOne() {
        PdfFixture pdf = section()
                .bold(50, 130, 10, "Millwright,")
                .text(107, 130, 10, "Corrigan and Pitt-")
                .bold(197, 130, 10, "May 2019 – June 2023")
                .text(50, 142, 10, "cairn, Dundee.")
                .text(60, 156, 10, "• Kept nine presses running.")
                .bold(50, 180, 10, "Fitter,")
                .text(84, 180, 10, "Dundee Ropes and")
                .bold(197, 180, 10, "May 2015 – June 2018")
                .text(50, 192, 10, "Sailcloth, Dundee.")
                .text(60, 206, 10, "• Aligned shafts and couplings.");

        assertThat(content(pdf).experience())
                .extracting(Experience::company)
                .containsExactly("Corrigan and Pittcairn", "Dundee Ropes and Sailcloth");
    }

    @Test
    void textMayBeginBehindAColonOnTheLineOfTheNames() {
        PdfFixture pdf = section()
                .text(50, 130, 10, "2019 – 2023")
                .text(140, 130, 10, "Millwright, Corrigan Presses, Dundee: Kept nine presses running.")
                .text(140, 142, 10, "Trained two apprentices.")
                .text(50, 160, 10, "2015 – 2019")
                .text(140, 160, 10, "Fitter, Tay Ropeworks, Dundee: Aligned shafts and couplings.");

        assertJobs(
                pdf, tuple("Millwright", "Corrigan Presses", "2019-01"), tuple("Fitter", "Tay Ropeworks", "2015-01"));
    }

    @Test
    void whereAndWhenMayStandAboveWhatSomebodyWas() {
        PdfFixture pdf = section();
        federal(pdf, 130, "Corrigan Presses", "05/2019 – 06/2023", "Millwright");
        federal(pdf, 250, "Tay Ropeworks", "05/2015 – 04/2019", "Fitter");

        assertJobs(
                pdf, tuple("Millwright", "Corrigan Presses", "2019-05"), tuple("Fitter", "Tay Ropeworks", "2015-05"));
    }

    private static void federal(PdfFixture pdf, float y, String company, String dates, String title) {
        pdf.bold(50, y, 10, company)
                .text(230, y, 10, dates)
                .text(50, y + 14, 10, "200 Federal Plaza")
                .text(230, y + 14, 10, "Salary: $68,900 per year")
                .text(50, y + 28, 10, "Boston, MA")
                .text(230, y + 28, 10, "Hours per week: 40")
                .bold(50, y + 44, 10, title)
                .text(50, y + 58, 10, "Supervisor: Dana Whitlock, okay to contact: Yes")
                .text(60, y + 72, 10, "• Kept nine presses running through two winters.")
                .text(60, y + 86, 10, "• Aligned shafts and couplings of the winding gear.");
    }

    @Test
    void aCommaMayStandWithinTitlesAboveTheCompany() {
        PdfFixture pdf = section()
                .bold(50, 130, 10, "Captain, Boeing 737")
                .text(460, 130, 10, "2019 – 2023")
                .text(50, 144, 10, "Skerry Airways, Bristol")
                .text(50, 158, 10, "Trained forty first officers on the line and wrote their manual.")
                .bold(50, 186, 10, "First Officer, Avro 146")
                .text(460, 186, 10, "2015 – 2019")
                .text(50, 200, 10, "Nordvane Charter, Bristol")
                .text(50, 214, 10, "Flew scheduled services from eight bases in all weathers.");

        assertJobs(
                pdf,
                tuple("Captain, Boeing 737", "Skerry Airways", "2019-01"),
                tuple("First Officer, Avro 146", "Nordvane Charter", "2015-01"));
    }

    @Test
    void aRangeMayBreakBeforeAWordThatFormsHaveAsALabel() {
        PdfFixture pdf = section()
                .right(108, 130, 8, "May 2019 — To")
                .bold(126, 130, 10, "Corrigan Presses")
                .right(108, 140, 8, "date")
                .text(126, 142, 10, "Millwright")
                .text(130, 156, 10, "• Kept nine presses running.")
                .right(108, 180, 8, "1 May 2015 — 30 April")
                .bold(126, 180, 10, "Tay Ropeworks")
                .right(108, 190, 8, "2019")
                .text(126, 192, 10, "Fitter")
                .text(130, 206, 10, "• Aligned shafts and couplings.");

        assertJobs(
                pdf, tuple("Millwright", "Corrigan Presses", "2019-05"), tuple("Fitter", "Tay Ropeworks", "2015-05"));
    }

    @Test
    void aNameMayBeginCloseToARangeThatEndsBelow() {
        PdfFixture pdf = section()
                .bold(50, 130, 10, "2019 –")
                .bold(88, 130, 10, "Millwright")
                .bold(50, 143, 10, "2023")
                .text(88, 143, 10, "Corrigan Presses, Dundee")
                .text(94, 157, 10, "• Kept nine presses running.")
                .bold(50, 180, 10, "2015 –")
                .bold(88, 180, 10, "Fitter")
                .bold(50, 193, 10, "2019")
                .text(88, 193, 10, "Tay Ropeworks, Dundee")
                .text(94, 207, 10, "• Aligned shafts and couplings.");

        assertJobs(
                pdf, tuple("Millwright", "Corrigan Presses", "2019-01"), tuple("Fitter", "Tay Ropeworks", "2015-01"));
    }

    @Test
    void textMayBeginBehindAColonBeforeDatesAtTheRight() {
        PdfFixture pdf = section()
                .text(50, 130, 10, "Millwright, Corrigan Presses, Dundee: Kept nine presses running.")
                .text(480, 130, 10, "2019 – 2023")
                .text(50, 150, 10, "Fitter, Tay Ropeworks, Dundee: Aligned shafts and couplings.")
                .text(480, 150, 10, "2015 – 2019");

        assertJobs(
                pdf, tuple("Millwright", "Corrigan Presses", "2019-01"), tuple("Fitter", "Tay Ropeworks", "2015-01"));
    }
}
