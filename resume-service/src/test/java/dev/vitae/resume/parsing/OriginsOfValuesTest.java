package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Section;
import dev.vitae.resume.parsing.provenance.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each value says on which page and line of the file it stands, and how sure its reader is. */
class OriginsOfValuesTest {

    private final ResumeParser parser = new ResumeParser();

    private final ParsedResume parsed = parser.parse(
            new PdfFixture()
                    .bold(50, 60, 22, "Amelia Carter")
                    .text(50, 80, 10, "amelia@example.com | (555) 010-9999")
                    .bold(50, 120, 13, "Experience")
                    .bold(50, 140, 10, "Product Manager")
                    .right(540, 140, 10, "Mar 2020 – Present")
                    .text(50, 153, 10, "Brightwave Ltd")
                    .text(60, 168, 10, "• Launched four products.")
                    .bold(50, 190, 10, "Quux")
                    .right(540, 190, 10, "2016 – 2019")
                    .text(50, 203, 10, "Frobnicate")
                    .text(60, 218, 10, "• Wrote campaigns with the Product Manager of Brightwave Ltd.")
                    .nextPage()
                    .bold(50, 60, 13, "Skills")
                    .text(50, 80, 10, "Figma, HubSpot")
                    .bold(50, 120, 13, "Education")
                    .bold(50, 140, 10, "University of Washington")
                    .right(540, 140, 10, "2011 – 2015")
                    .bytes(),
            "cv.pdf");

    @Test
    void saysPageAndLine() {
        assertThat(origin("/personalInfo/fullName"))
                .extracting(Origin::page, Origin::line)
                .containsExactly(1, 1);
        assertThat(origin("/personalInfo/phone"))
                .extracting(Origin::page, Origin::line)
                .containsExactly(1, 2);
        assertThat(origin("/experience/0/position"))
                .extracting(Origin::page, Origin::line)
                .containsExactly(1, 4);
        assertThat(origin("/experience/0/company"))
                .extracting(Origin::page, Origin::line)
                .containsExactly(1, 5);
        assertThat(origin("/experience/0/startDate"))
                .extracting(Origin::page, Origin::line)
                .containsExactly(1, 4);
        assertThat(origin("/experience/0/description"))
                .extracting(Origin::page, Origin::line)
                .containsExactly(1, 6);
        assertThat(origin("/experience/1/endDate"))
                .extracting(Origin::page, Origin::line)
                .containsExactly(1, 7);
        assertThat(origin("/skills/1")).extracting(Origin::page, Origin::line).containsExactly(2, 2);
        assertThat(origin("/education/0/institution"))
                .extracting(Origin::page, Origin::line)
                .containsExactly(2, 4);
    }

    @Test
    void isSurerOfWhatIsCheckedAndToldThanOfWhatIsNeither() {
        assertThat(origin("/personalInfo/email").confidence())
                .isGreaterThan(origin("/personalInfo/fullName").confidence());
        assertThat(origin("/experience/0/startDate").confidence())
                .isGreaterThan(origin("/experience/1/startDate").confidence());
        assertThat(origin("/experience/0/company").confidence())
                .isGreaterThan(origin("/experience/1/company").confidence());
    }

    @Test
    void keepsALineThatNobodyReadsAndSaysWhere() {
        byte[] pdf = new PdfFixture()
                .bold(50, 60, 22, "Amelia Carter")
                .bold(50, 120, 13, "Skills")
                .text(50, 140, 10, "Scrum")
                .text(50, 153, 10, "Figma, HubSpot, Kafka")
                .bytes();

        ParsedResume read = parser.parse(pdf, "cv.pdf");

        assertThat(read.content().sections())
                .extracting(Section::heading, Section::entries)
                .containsExactly(tuple("Skills", List.of("Scrum")));
        assertThat(read.warnings())
                .extracting(Warning::code, Warning::page, Warning::line)
                .contains(tuple("unread_line", 1, 3));
    }

    private Origin origin(String pointer) {
        return parsed.origins().byPointer().get(pointer);
    }
}
