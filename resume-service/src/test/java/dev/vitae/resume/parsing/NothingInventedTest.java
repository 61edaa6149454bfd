package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.ContentRules;
import dev.vitae.document.DatePrecision;
import dev.vitae.document.Experience;
import dev.vitae.document.Section;
import dev.vitae.document.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file does not state stays absent, and what no reader understands is kept. */
class NothingInventedTest {

    private final ResumeParser parser = new ResumeParser();

    @Test
    void leavesOutWhatIsNotStatedAndWarns() {
        byte[] pdf = new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .bold(50, 120, 13, "Experience")
                .bold(50, 140, 10, "Product Manager")
                .text(50, 153, 10, "Brightwave")
                .text(60, 168, 10, "• Launched four products.")
                .bold(50, 200, 13, "Education")
                .bytes();

        ParsedResume parsed = parser.parse(pdf, "resume.pdf");

        assertThat(parsed.content().personalInfo().email()).isNull();
        Experience job = parsed.content().experience().get(0);
        assertThat(job.company()).isEqualTo("Brightwave");
        assertThat(job.startDate()).isNull();
        assertThat(job.endDatePrecision()).isEqualTo(DatePrecision.UNKNOWN);
        assertThat(parsed.warnings())
                .extracting(Warning::code, Warning::path)
                .contains(
                        tuple("missing_member", "/personalInfo/email"),
                        tuple("missing_member", "/experience/0/startDate"),
                        tuple("end_not_stated", "/experience/0/endDate"));
    }

    @Test
    void warnsOfEveryMemberThatAPersonWouldHaveToWrite() {
        byte[] pdf = new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .bold(50, 120, 13, "Experience")
                .bold(50, 140, 10, "Product Manager")
                .text(50, 153, 10, "Brightwave")
                .bold(50, 200, 13, "Languages")
                .text(50, 220, 10, "German")
                .bytes();

        ParsedResume parsed = parser.parse(pdf, "resume.pdf");

        List<String> required = ContentRules.written().check(parsed.content()).stream()
                .filter(violation -> violation.code().equals("required"))
                .map(Violation::pointer)
                .toList();
        assertThat(required).contains("/experience/0/description", "/languages/0/level");
        assertThat(parsed.warnings())
                .filteredOn(warning -> warning.code().equals("missing_member"))
                .extracting(Warning::path)
                .containsExactlyElementsOf(required);
    }

    @Test
    void keepsYearsAsYearsAndAnUnstatedEndAsUnknown() {
        ParsedResume parsed = parser.parse(jobDated("2019 –"), "resume.pdf");

        Experience job = parsed.content().experience().get(0);
        assertThat(job.startDate()).isEqualTo("2019-01");
        assertThat(job.startDatePrecision()).isEqualTo(DatePrecision.YEAR);
        assertThat(job.endDate()).isNull();
        assertThat(job.endDatePrecision()).isEqualTo(DatePrecision.UNKNOWN);
        assertThat(parsed.warnings()).extracting(Warning::code).contains("date_year_only", "end_not_stated");
    }

    @Test
    void takesOneYearBesideAJobForWhenItWas() {
        ParsedResume parsed = parser.parse(jobDated("2019"), "resume.pdf");

        Experience job = parsed.content().experience().get(0);
        assertThat(job.startDate()).isEqualTo("2019-01").isEqualTo(job.endDate());
        assertThat(job.startDatePrecision()).isEqualTo(DatePrecision.YEAR).isEqualTo(job.endDatePrecision());
    }

    private static byte[] jobDated(String dates) {
        return new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .bold(50, 120, 13, "Experience")
                .bold(50, 140, 10, "Product Manager")
                .right(540, 140, 10, dates)
                .text(50, 153, 10, "Brightwave")
                .text(60, 168, 10, "• Launched four products.")
                .bytes();
    }

    @Test
    void keepsTextThatNoReaderClaims() {
        byte[] pdf = new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .text(50, 80, 10, "Born to market")
                .bold(50, 120, 13, "Skills")
                .text(50, 138, 10, "Figma")
                .bold(50, 160, 13, "Experience")
                .bold(50, 180, 13, "Selected Regattas")
                .text(50, 198, 10, "• Won the harbour cup of 2018")
                .bytes();

        ParsedResume parsed = parser.parse(pdf, "resume.pdf");

        assertThat(parsed.content().sections())
                .extracting(Section::heading, Section::entries)
                .contains(
                        tuple("Selected Regattas", java.util.List.of("Won the harbour cup of 2018")),
                        tuple("Additional details", java.util.List.of("Born to market")));
    }

    @Test
    void saysTheSameAboutTheSameBytes() {
        byte[] pdf = new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .bold(50, 120, 13, "Skills")
                .text(50, 138, 10, "Go, Rust, SQL, Figma, HubSpot, Kafka")
                .bytes();

        ParsedResume first = parser.parse(pdf, "a.pdf");

        assertThat(new ResumeParser().parse(pdf, "b.pdf")).isEqualTo(first);
    }
}
