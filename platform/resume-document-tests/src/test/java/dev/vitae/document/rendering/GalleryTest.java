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

    private static final TemplatePreview PREVIEW = new TemplatePreview(new PdfRenderer());
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
        assertThat(Pictures.shareOfOtherPixels(shown, drawn))
                .as("share of pixels that differ; docs/gallery.md says how to draw the gallery anew")
                .isLessThan(Pictures.UNSEEN);
    }

    @Test
    void showsAResumeThatAPersonCouldHaveWritten() {
        assertThat(ContentRules.written().check(TemplatePreview.sample())).isEmpty();
    }

    private static Path picture(Template template) {
        return PICTURES.resolve(template.slug() + ".png");
    }
}
