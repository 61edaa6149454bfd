package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Names and addresses where few people look for them. */
class PdfUnusualHeadsTest {

    private static PdfFixture job(PdfFixture pdf, float y) {
        return pdf.bold(50, y, 13, "Experience")
                .bold(50, y + 20, 10, "Night Porter")
                .right(540, y + 20, 10, "03/2018 – 05/2021")
                .text(50, y + 33, 10, "Hotel Meridian")
                .text(50, y + 46, 10, "• Kept the house awake for late guests");
    }

    @Test
    void theTwoHalvesOfANameMayDifferInSize() {
        PdfFixture pdf = new PdfFixture()
                .text(50, 60, 13, "Dr. Noor")
                .bold(50, 88, 28, "Haddad")
                .text(50, 110, 10, "noor.haddad@example.com");

        assertThat(content(job(pdf, 220)).personalInfo().fullName()).isEqualTo("Dr. Noor Haddad");
    }

    @Test
    void aJobTitleCloseBesideALargeNameIsNoPartOfIt() {
        PdfFixture pdf = new PdfFixture()
                .text(50, 60, 9, "Porter")
                .bold(94, 60, 24, "Noor Haddad")
                .text(50, 110, 10, "noor.haddad@example.com");

        assertThat(content(job(pdf, 220)).personalInfo().fullName()).isEqualTo("Noor Haddad");
    }

    @Test
    void theFootOfEachPageMaySayWhoseItIs() {
        PdfFixture pdf = job(new PdfFixture(), 80);
        for (int page = 1; page <= 2; page++) {
            pdf.bold(50, 810, 11, "Noor Haddad").right(540, 810, 9, "noor.haddad@example.com");
            if (page == 1) {
                pdf.nextPage().bold(50, 60, 13, "Skills").text(50, 80, 10, "Switchboard, Night audit");
            }
        }

        PersonalInfo person = content(pdf).personalInfo();

        assertThat(person.fullName()).isEqualTo("Noor Haddad");
        assertThat(person.email()).isEqualTo("noor.haddad@example.com");
    }

    @Test
    void addressesInTwoColumnsAboveTheTextMakeNoColumnsOfIt() {
        PdfFixture pdf = new PdfFixture()
                .bold(242, 60, 24, "Noor Haddad")
                .right(298, 80, 9, "25 Quay Street")
                .text(321, 80, 9, "05 55 55 50 17")
                .right(298, 92, 9, "Morges")
                .text(321, 92, 9, "noor.haddad@example.com")
                .bold(50, 140, 13, "Experience");
        String[][] jobs = {
            {"Night Porter", "03/2018 – 05/2021", "Hotel Meridian"},
            {"Night Clerk", "01/2016 – 02/2018", "The Oldest House by the Harbour of All, Norbury"}
        };
        for (int i = 0; i < jobs.length; i++) {
            float y = 160 + 70 * i;
            pdf.bold(50, y, 10, jobs[i][0]).right(540, y, 10, jobs[i][1]).text(50, y + 13, 10, jobs[i][2]);
            pdf.text(55, y + 26, 10, "• Wrote the audit").text(55, y + 39, 10, "• Trained porters");
        }

        ResumeContent read = content(pdf);

        assertThat(read.experience()).extracting(Experience::startDate).containsExactly("2018-03", "2016-01");
    }

    @Test
    void aTownBelowItsStreetIsOneBehindCompaniesToo() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 24, "Noor Haddad")
                .right(540, 60, 9, "Lindenstieg 30a")
                .right(540, 72, 9, "Oberquell")
                .right(540, 84, 9, "noor.haddad@example.com")
                .bold(50, 140, 13, "Experience")
                .bold(50, 160, 10, "Night Porter")
                .right(540, 160, 10, "03/2018 – 05/2021")
                .text(50, 173, 10, "Meridian, Oberquell");

        assertThat(content(pdf).experience()).extracting(Experience::company).containsExactly("Meridian");
    }
}
