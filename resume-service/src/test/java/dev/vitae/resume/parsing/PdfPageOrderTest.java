package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static dev.vitae.resume.parsing.PdfFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Columns and forms that the white space of a page alone does not tell. */
class PdfPageOrderTest {

    @Test
    void aColumnMayBeginAboveTheOneBesideIt() {
        PdfFixture pdf = person().text(150, 94, 10, "12 Quay Street, Dundee, Scotland – a millwright of fourteen years")
                .bold(50, 114, 13, "Experience")
                .bold(50, 128, 10, "Millwright")
                .text(50, 142, 10, "Corrigan Presses, Dundee")
                .text(50, 156, 10, "2019 – 2023")
                .text(50, 170, 10, "• Kept nine presses running through two winters.")
                .bold(50, 206, 10, "Fitter")
                .text(50, 220, 10, "Tay Ropeworks, Dundee")
                .text(50, 234, 10, "2015 – 2019")
                .text(50, 248, 10, "• Aligned shafts and couplings.")
                .bold(360, 136, 13, "Education")
                .bold(360, 152, 10, "Diploma in Engineering")
                .text(360, 166, 10, "Angus College, Arbroath")
                .text(360, 180, 10, "2012 – 2015")
                .bold(360, 220, 13, "Skills")
                .text(360, 237, 10, "Alignment")
                .text(360, 252, 10, "Hydraulics");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::company)
                .containsExactly("Corrigan Presses", "Tay Ropeworks");
        assertThat(content.education()).extracting(Education::institution).containsExactly("Angus College");
        assertThat(content.skills()).containsExactly("Alignment", "Hydraulics");
    }

    @Test
    void labelsBesideTheirTextsAreNoColumn() {
        PdfFixture pdf = new PdfFixture()
                .right(170, 36, 12, "Europass")
                .right(170, 50, 12, "Curriculum Vitae")
                .right(170, 70, 12, "Personal information")
                .right(170, 90, 10, "Name")
                .text(190, 90, 12, "Priya Lindqvist")
                .right(170, 106, 10, "E-mail")
                .text(190, 106, 10, "priya@lindqvist.example");
        job(pdf, 150, "2019 – 2023", "Millwright", "Corrigan Presses, Dundee");
        job(pdf, 210, "2015 – 2019", "Fitter", "Tay Ropeworks, Dundee");
        pdf.right(170, 130, 12, "Work experience");

        ResumeContent content = content(pdf);

        assertThat(content.experience())
                .extracting(Experience::position, Experience::company, Experience::startDate)
                .containsExactly(
                        tuple("Millwright", "Corrigan Presses", "2019-01"),
                        tuple("Fitter", "Tay Ropeworks", "2015-01"));
    }

    private static void job(PdfFixture pdf, float y, String dates, String title, String company) {
        pdf.right(170, y, 10, "Dates")
                .text(190, y, 10, dates)
                .right(170, y + 14, 10, "Position")
                .bold(190, y + 14, 10, title)
                .right(170, y + 28, 10, "Employer")
                .text(190, y + 28, 10, company);
    }

    @Test
    void whatSomebodyIsMayLookLikeAHeadingAboveTheAddresses() {
        PdfFixture pdf = new PdfFixture()
                .text(40, 44, 22, "Priya")
                .text(40, 68, 22, "Lindqvist")
                .text(40, 102, 12, "Naval Engineering")
                .text(40, 118, 10, "+44 1382 555 017")
                .text(40, 132, 10, "priya@lindqvist.example")
                .text(40, 160, 12, "Skills")
                .text(40, 176, 10, "Alignment")
                .text(40, 190, 10, "Hydraulics")
                .text(40, 220, 12, "Languages")
                .text(40, 236, 10, "Swedish, English")
                .text(260, 96, 12, "Experience")
                .bold(260, 112, 10, "Millwright")
                .text(260, 126, 10, "Corrigan Presses, Dundee")
                .text(260, 140, 10, "2019 – 2023")
                .text(260, 180, 12, "Education")
                .bold(260, 196, 10, "Diploma in Engineering")
                .text(260, 210, 10, "Angus College, 2012 – 2015");

        assertThat(content(pdf).personalInfo().phone()).isEqualTo("+44 1382 555 017");
    }

    @Test
    void aNumberAtTheTopIsToCallNotOfThePage() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 40, 22, "Priya Lindqvist")
                .text(50, 60, 10, "06-55500131")
                .text(200, 60, 10, "priya@lindqvist.example")
                .bold(50, 150, 12, "Skills")
                .text(50, 166, 10, "Alignment, Hydraulics");

        assertThat(content(pdf).personalInfo().phone()).isEqualTo("06-55500131");
    }
}
