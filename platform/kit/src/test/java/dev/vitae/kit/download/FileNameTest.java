package dev.vitae.kit.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void saysWhoseItIsAndWhat() {
        assertThat(FileName.of("Ada Königsberg", "Résumé", "docx")).isEqualTo("Ada Königsberg – Résumé.docx");
    }

    @Test
    void needsNobody() {
        assertThat(FileName.of(null, "Résumé", "pdf")).isEqualTo("Résumé.pdf");
        assertThat(FileName.of(" \n", "Résumé", "pdf")).isEqualTo("Résumé.pdf");
    }

    @Test
    void holdsNothingThatAFileSystemTripsOver() {
        assertThat(FileName.of("../Ada \"A\"\r\n<b>; 100%", "Résumé", "pdf")).isEqualTo(".. Ada A b 100 – Résumé.pdf");
    }

    @Test
    void isNoLongerThanAFileSystemTakesAndTearsNoCharacter() {
        String name = FileName.of("𠀀".repeat(300), "Skills résumé", "docx");

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(name).startsWith("𠀀").contains("𠀀 – ");
    }
}
