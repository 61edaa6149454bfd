package dev.vitae.generation.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void saysWhoseResumeItIs() {
        assertThat(FileName.of("Zoë Müller", ExportFormat.PDF).attachment())
                .isEqualTo("attachment; filename=\"Zoe Muller - Resume.pdf\"; "
                        + "filename*=UTF-8''Zo%C3%AB%20M%C3%BCller%20-%20R%C3%A9sum%C3%A9.pdf");
    }

    @Test
    void keepsNamesOfOtherScripts() {
        assertThat(FileName.of("山田 太郎", ExportFormat.PDF).attachment())
                .contains("filename=\"__ __ - Resume.pdf\"")
                .contains("filename*=UTF-8''%E5%B1%B1%E7%94%B0%20");
    }

    @Test
    void letsNothingOutOfTheHeader() {
        assertThat(FileName.of("a\"; filename=\"b.exe\r\nX: y/../\\", ExportFormat.PDF)
                        .text())
                .isEqualTo("a filename= b.exe X y .. - Résumé.pdf");
    }

    @Test
    void needsNoName() {
        assertThat(FileName.of(null, ExportFormat.PDF).text()).isEqualTo("Résumé.pdf");
        assertThat(FileName.of("x".repeat(500), ExportFormat.PDF).text()).hasSizeLessThan(100);
    }
}
