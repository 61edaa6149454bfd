package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.template.Design;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every page of every template with every kind of résumé looks as it did when somebody last looked at it: one sheet a template
 * in {@code src/test/resources/pages}, a row of pages for each kind. With {@code -Dgallery.draw=true} the sheets are drawn
 * anew, to be looked at before they are committed; a sheet that differs is left in {@code target/pages}.
 */
class PagesTest {
    private static final Path ROOT = Path.of(System.getProperty("vitae.root"), "platform/resume-document-tests");
    private static final Path LOOKED_AT = ROOT.resolve("src/test/resources/pages");
    private static final Path DIFFERENT = ROOT.resolve("target/pages");

    /** Of a page, in pixels: lines can be told apart, not letters. */
    private static final int WIDTH = 150;

    private static final int GAP = 6;

    private static final PdfRenderer PDF = new PdfRenderer();
    private static final List<Template> TEMPLATES = Templates.all();

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void looksAsItDid(Template template) throws IOException {
        BufferedImage drawn = sheet(template);
        Path lookedAt = LOOKED_AT.resolve(template.slug() + ".png");
        if (Boolean.getBoolean("gallery.draw")) {
            write(drawn, lookedAt);
        }

        double different = Pictures.shareOfOtherPixels(ImageIO.read(lookedAt.toFile()), drawn);

        if (different >= Pictures.UNSEEN) {
            write(drawn, DIFFERENT.resolve(template.slug() + ".png"));
        }
        assertThat(different)
                .as("share of pixels that differ from %s; see target/pages", LOOKED_AT.getFileName())
                .isLessThan(Pictures.UNSEEN);
    }

    private static BufferedImage sheet(Template template) throws IOException {
        List<List<BufferedImage>> rows = new ArrayList<>();
        for (var content : KindsOfResumes.ALL.values()) {
            rows.add(pages(PDF.render(content, Design.of(template), PdfOptions.of(content))));
        }
        int high = rows.get(0).get(0).getHeight();
        int most = rows.stream().mapToInt(List::size).max().orElseThrow();
        BufferedImage sheet = new BufferedImage(
                GAP + most * (WIDTH + GAP), GAP + rows.size() * (high + GAP), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setBackground(Color.GRAY);
        pen.clearRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int row = 0; row < rows.size(); row++) {
            for (int page = 0; page < rows.get(row).size(); page++) {
                pen.drawImage(rows.get(row).get(page), GAP + page * (WIDTH + GAP), GAP + row * (high + GAP), null);
            }
        }
        pen.dispose();
        return sheet;
    }

    private static List<BufferedImage> pages(byte[] pdf) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        for (int page = 1; page <= PageReader.pages(pdf).size(); page++) {
            pages.add(ImageIO.read(
                    new ByteArrayInputStream(PagePreview.png(pdf, page, WIDTH).orElseThrow())));
        }
        return pages;
    }

    private static void write(BufferedImage sheet, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(sheet, "png", file.toFile());
    }
}
