package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.PersonalInfo;
import org.junit.jupiter.api.Test;

/** A person's own address is told from others, and from the half of it that a narrow column left. */
class PdfOwnContactTest {

    @Test
    void theAddressOfAReferenceIsNotThePersonsOwn() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 24, "Priya Lindqvist")
                .bold(50, 110, 13, "Work Experience")
                .bold(50, 130, 10, "Laboratory Manager")
                .text(50, 143, 10, "Oakfield Dairy | 2020 – 2024")
                .text(50, 156, 10, "Ran the quality tests of all products and kept the tools in order.")
                .bold(50, 180, 13, "References")
                .text(50, 200, 10, "Dr. Ines Falk, head of department, falk@referees.example")
                .bold(420, 60, 13, "Contact")
                .text(420, 80, 10, "priya@lindqvist.example")
                .text(420, 93, 10, "+44 1632 960 111")
                .bold(420, 120, 13, "Skills")
                .text(420, 140, 10, "Titration")
                .text(420, 153, 10, "Sampling");

        PersonalInfo info = content(pdf).personalInfo();

        assertThat(info.email()).isEqualTo("priya@lindqvist.example");
        assertThat(info.fullName()).isEqualTo("Priya Lindqvist");
    }

    @Test
    void anAddressThatItsColumnBrokeWithinAWordIsPutTogether() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 24, "Philippa Mossman")
                .text(50, 80, 10, "philippa.moss")
                .text(50, 93, 10, "man@post.example");

        assertThat(content(pdf).personalInfo().email()).isEqualTo("philippa.mossman@post.example");
    }

    @Test
    void aWordAboveAnAddressIsNoPartOfIt() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 24, "Philippa Mossman")
                .text(50, 80, 10, "philippa.mossman")
                .text(50, 93, 10, "philippa.mossman@post.example");

        assertThat(content(pdf).personalInfo().email()).isEqualTo("philippa.mossman@post.example");
    }
}
