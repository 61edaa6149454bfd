package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever has kept a page asks by the renderer's edition whether it still looks like that. */
class EditionTest {
    private static final Path ROOT = Path.of(System.getProperty("vitae.root"));

    @Test
    void isAnotherOneOnceThePagesLookOtherwise() throws IOException, NoSuchAlgorithmException {
        MessageDigest sheets = MessageDigest.getInstance("SHA-256");
        for (String folder : List.of("docs/gallery", "platform/resume-document-tests/src/test/resources/pages")) {
            try (Stream<Path> pictures = Files.list(ROOT.resolve(folder))) {
                for (Path picture : pictures.sorted().toList()) {
                    sheets.update(Files.readAllBytes(picture));
                }
            }
        }

        assertThat(PdfRenderer.EDITION)
                .as("PdfRenderer.EDITION, once the sheets are drawn anew")
                .isEqualTo(HexFormat.of().formatHex(sheets.digest(), 0, 8));
    }
}
