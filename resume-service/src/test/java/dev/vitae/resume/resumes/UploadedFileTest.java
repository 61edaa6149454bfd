package dev.vitae.resume.resumes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedFileTest {

    @ParameterizedTest
    @CsvSource({
        "cv.pdf, cv.pdf, cv",
        "/home/ada/cv.pdf, cv.pdf, cv",
        "C:\\Ada\\cv.final.docx, cv.final.docx, cv.final",
        "../../etc/passwd, passwd, passwd",
        ".pdf, .pdf, résumé",
        "'', résumé, résumé",
        "'   ', résumé, résumé"
    })
    void isNamedAsThePersonNamedItWithoutFolders(String given, String name, String title) {
        UploadedFile file = UploadedFile.of(given, new byte[] {1});

        assertThat(file.name()).isEqualTo(name);
        assertThat(file.title()).isEqualTo(title);
    }

    @Test
    void losesWhatCannotBeSeenInItsName() {
        assertThat(UploadedFile.of("c\u202ev\u0000\r\n.pdf", new byte[] {1}).name())
                .isEqualTo("cv.pdf");
    }

    @Test
    void cutsAnEndlessName() {
        assertThat(UploadedFile.of("😀".repeat(300), new byte[] {1}).name()).isEqualTo("😀".repeat(255));
    }

    @Test
    void offersANameThatHeadersCanCarry() {
        assertThat(Attachment.named("Ada’s \"CV\".pdf"))
                .isEqualTo("attachment; filename=\"Ada_s _CV_.pdf\"; filename*=UTF-8''Ada%E2%80%99s%20%22CV%22.pdf");
    }
}
