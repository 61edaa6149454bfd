package dev.vitae.sharing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void namesThePersonAndTheDocument() {
        assertThat(FileName.of("Ada Königsberg", "Résumé")).isEqualTo("Ada Königsberg – Résumé.pdf");
    }

    @Test
    void holdsNothingThatAFileSystemOrAHeaderTrips() {
        assertThat(FileName.of("../Ada \"A\"\r\n<b>", "Résumé")).isEqualTo(".. Ada A b – Résumé.pdf");
        assertThat(FileName.of("x".repeat(500), "Résumé")).hasSizeLessThan(200);
        assertThat(FileName.of(" ", "Résumé")).isEqualTo("Résumé.pdf");
        assertThat(FileName.of(null, "Résumé")).isEqualTo("Résumé.pdf");
    }
}
