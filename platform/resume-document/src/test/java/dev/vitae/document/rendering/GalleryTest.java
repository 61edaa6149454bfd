package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.ContentRules;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The gallery in the docs shows every template as it looks now. With {@code -Dgallery.draw=true} its pictures are drawn anew.
 */
class GalleryTest {
    private static final Path DOCS = Path.of(System.getProperty("vitae.root"), "docs");
    private static final Path PICTURES = DOCS.resolve("gallery");
    private static final int WIDTH = 420;
    private static final int MOST_BYTES = 60 * 1024;

    /** Of 255, in one colour: below it is what another Java version may draw otherwise. */
    private static final int SEEN = 32;

    private static final TemplatePreview PREVIEW = new TemplatePreview();
    private static final List<Template> TEMPLATES = Templates.all();

    @BeforeAll
    static void draw() throws IOException {
        if (Boolean.getBoolean("gallery.draw")) {
            Files.createDirectories(PICTURES);
            for (Template template : TEMPLATES) {
                Files.write(picture(template), PREVIEW.png(template, WIDTH));
            }
        }
    }

    @Test
    void hasAPictureOfEveryTemplateAndNoOther() throws IOException {
        String page = Files.readString(DOCS.resolve("gallery.md"));

        try (Stream<Path> pictures = Files.list(PICTURES)) {
            assertThat(pictures)
                    .containsExactlyInAnyOrderElementsOf(
                            TEMPLATES.stream().map(GalleryTest::picture).toList());
        }
        assertThat(TEMPLATES).allSatisfy(template -> assertThat(page)
                .contains("`" + template.slug() + "`", "](gallery/" + template.slug() + ".png)"));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void showsATemplateAsItLooksNow(Template template) throws IOException {
        byte[] kept = Files.readAllBytes(picture(template));

        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(PREVIEW.png(template, WIDTH)));

        assertThat(kept).hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertThat(shown.getHeight()).isEqualTo(drawn.getHeight());
        assertThat(shareOfOtherPixels(shown, drawn))
                .as("share of pixels that differ; docs/gallery.md says how to draw the gallery anew")
                .isLessThan(0.001);
    }

    @Test
    void showsAResumeThatAPersonCouldHaveWritten() {
        assertThat(ContentRules.written().check(TemplatePreview.sample())).isEmpty();
    }

    private static Path picture(Template template) {
        return PICTURES.resolve(template.slug() + ".png");
    }

    private static double shareOfOtherPixels(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (differ(one.getRGB(x, y), other.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return (double) different / (one.getWidth() * one.getHeight());
    }

    private static boolean differ(int one, int other) {
        return Stream.of(0, 8, 16).anyMatch(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > SEEN);
    }
}
