package dev.vitae.kit.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

    @Test
    void saysANameExactlyAndInAscii() {
        assertThat(ContentDisposition.attachment("Zoë Müller – Résumé.pdf"))
                .isEqualTo("attachment; filename=\"Zoe Muller - Resume.pdf\"; "
                        + "filename*=UTF-8''Zo%C3%AB%20M%C3%BCller%20%E2%80%93%20R%C3%A9sum%C3%A9.pdf");
    }

    @Test
    void keepsNamesOfOtherScripts() {
        assertThat(ContentDisposition.inline("山田 太郎.pdf"))
                .isEqualTo("inline; filename=\"__ __.pdf\"; "
                        + "filename*=UTF-8''%E5%B1%B1%E7%94%B0%20%E5%A4%AA%E9%83%8E.pdf");
    }

    @Test
    void namesNoOtherFolderByTheWideFormsOfSeparators() {
        assertThat(ContentDisposition.attachment("．．／etc ℅ Ada.pdf"))
                .startsWith("attachment; filename=\".._etc c_o Ada.pdf\"; ");
    }

    @Test
    void letsNothingOutOfTheHeader() {
        assertThat(ContentDisposition.attachment("a\"; filename=\"b.exe\r\nX: \\*＂%41"))
                .isEqualTo("attachment; filename=\"a__ filename=_b.exe__X_ ____41\"; "
                        + "filename*=UTF-8''a%22%3B%20filename%3D%22b.exe%0D%0AX%3A%20%5C%2A%EF%BC%82%2541");
    }
}
