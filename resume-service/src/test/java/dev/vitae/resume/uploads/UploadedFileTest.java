package dev.vitae.resume.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedFileTest {

    @TempDir
    Path folder;

    private UploadedFile uploaded(String name) throws IOException {
        return UploadedFile.of(name, Files.write(folder.resolve("upload"), new byte[] {'a', 'b', 'c'}));
    }

    @Test
    void knowsItsDigestAndReadsItsBytesWhenAsked() throws IOException {
        UploadedFile file = uploaded("cv.pdf");

        // printf abc | sha256sum
        assertThat(HexFormat.of().formatHex(file.sha256()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(file.read()).asString().isEqualTo("abc");
    }

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
    void isNamedAsThePersonNamedItWithoutFolders(String given, String name, String title) throws IOException {
        UploadedFile file = uploaded(given);

        assertThat(file.name()).isEqualTo(name);
        assertThat(file.title()).isEqualTo(title);
    }

    @Test
    void losesWhatCannotBeSeenInItsName() throws IOException {
        assertThat(uploaded("c\u202ev\u0000\r\n.pdf").name()).isEqualTo("cv.pdf");
    }

    @Test
    void cutsAnEndlessName() throws IOException {
        assertThat(uploaded("😀".repeat(300)).name()).isEqualTo("😀".repeat(255));
    }
}
