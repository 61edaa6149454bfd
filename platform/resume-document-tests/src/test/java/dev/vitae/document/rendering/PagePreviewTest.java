package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.document.Samples;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePreviewTest {
    private static final byte[] PDF = new PdfRenderer().render(Samples.longCareer(6), PdfOptions.of(Samples.ada()));

    @ParameterizedTest
    @CsvSource({"100, 141", "333, 471", "1200, 1697"})
    void isAsWideAsAskedForAndAsHighAsThePaperMakesIt(int width, int height) throws IOException {
        BufferedImage page = read(PagePreview.png(PDF, 1, width).orElseThrow());

        assertThat(page.getWidth()).isEqualTo(width);
        assertThat(page.getHeight()).isEqualTo(height);
    }

    @Test
    void showsThePageThatIsAskedFor() throws IOException {
        BufferedImage first = read(PagePreview.png(PDF, 1, 200).orElseThrow());
        BufferedImage second = read(PagePreview.png(PDF, 2, 200).orElseThrow());

        assertThat(inks(first)).isNotEqualTo(inks(second));
        assertThat(first.getRGB(0, 0)).as("paper").isEqualTo(0xffffffff);
        assertThat(Arrays.stream(inks(second)).filter(ink -> ink != 0xffffffff).count())
                .as("text")
                .isGreaterThan(1_000);
    }

    @Test
    void showsAStripToTheEdgesOfThePage() throws IOException {
        byte[] pdf = new PdfRenderer()
                .render(
                        Samples.ada(),
                        Design.of(Templates.of("sidebar-left").orElseThrow()),
                        PdfOptions.of(Samples.ada()));

        BufferedImage page = read(PagePreview.png(pdf, 1, 400).orElseThrow());

        assertThat(page.getRGB(1, 1))
                .isEqualTo(page.getRGB(1, page.getHeight() - 2))
                .isNotEqualTo(0xffffffff);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 1201})
    void drawsNothingTooNarrowOrTooWide(int width) {
        assertThatThrownBy(() -> PagePreview.png(PDF, 1, width)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99})
    void drawsNoPageThatIsNotThere(int page) {
        assertThat(PagePreview.png(PDF, page, 200)).isEmpty();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] inks(BufferedImage page) {
        return page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    }
}
