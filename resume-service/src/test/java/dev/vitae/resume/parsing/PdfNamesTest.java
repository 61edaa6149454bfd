package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.PersonalInfo;
import org.junit.jupiter.api.Test;

/** Names that only the e-mail address tells from what stands around them. */
class PdfNamesTest {

    private final ResumeParser parser = new ResumeParser();

    private PersonalInfo person(PdfFixture pdf) {
        PdfFixture whole = pdf.bold(50, 220, 13, "Experience")
                .bold(50, 240, 10, "Night Porter")
                .right(540, 240, 10, "2018 – 2021")
                .text(50, 253, 10, "Hotel Meridian")
                .text(50, 266, 10, "Kept the house awake for those who arrived after midnight.");
        return parser.parse(whole.bytes(), "resume.pdf").content().personalInfo();
    }

    @Test
    void aJobTitleOfItsSizeIsNoName() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 22, "Grand Hospitality")
                .bold(50, 95, 22, "Noor Haddad")
                .text(50, 120, 10, "noor.haddad@example.com");

        assertThat(person(pdf).fullName()).isEqualTo("Noor Haddad");
    }

    @Test
    void aNameMayBeWrittenSmall() {
        PdfFixture pdf = new PdfFixture().bold(50, 60, 26, "ravi menon").text(50, 90, 10, "ravi.menon@example.com");

        assertThat(person(pdf).fullName()).isEqualTo("ravi menon");
    }

    @Test
    void aSurnameMayBeAJobAndAJobMayFollowTheName() {
        PdfFixture surname =
                new PdfFixture().bold(50, 60, 22, "Emma Rose Baker").text(50, 90, 10, "emma.baker@example.com");
        PdfFixture job =
                new PdfFixture().bold(50, 60, 22, "Lena Marsh Night Porter").text(50, 90, 10, "lena.marsh@example.com");

        assertThat(person(surname).fullName()).isEqualTo("Emma Rose Baker");
        assertThat(person(job).fullName()).isEqualTo("Lena Marsh");
    }

    @Test
    void aSurnameThatIsAJobIsToldByItsSizeWhereTheAddressSaysNothing() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 24, "Eva Richter")
                .text(50, 90, 10, "Grand Hospitality")
                .text(50, 105, 10, "office@example.com");

        assertThat(person(pdf).fullName()).isEqualTo("Eva Richter");
    }

    @Test
    void aNameOfManyWordsGoesOnBelow() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 24, "Maria Clara Nunes")
                .bold(50, 90, 24, "Vieira Campos")
                .text(50, 120, 10, "maria.nunes.campos@example.com");

        assertThat(person(pdf).fullName()).isEqualTo("Maria Clara Nunes Vieira Campos");
    }

    @Test
    void theNumberOfAHouseIsNotPartOfAPhoneNumber() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 22, "Noor Haddad")
                .text(50, 90, 10, "noor.haddad@example.com / 919-555-0174 / 305 Harbour Road, Tampa, FL");

        assertThat(person(pdf).phone()).isEqualTo("919-555-0174");
    }
}
