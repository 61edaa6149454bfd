package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.template.Design;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

class PhotoTest {
    /** An Exif segment that says "turn by a quarter" and names its device "secret". */
    private static final Design WITH_PHOTO = OptionsTest.design("{\"photo\": true}");

    private static final String EXIF =
            "ffe100364578696600004d4d002a000000080002011200030000000100060000010f00020000000700000026000000007365637265740000";

    private final ResumeContent content = Samples.minimal();

    @Test
    void standsBesideTheNameInHtml() {
        String page = new HtmlRenderer()
                .render(content, WITH_PHOTO, PageOptions.titled("Jo").withPhoto(Photo.of(picture("png", 900, 1200))));

        assertThat(page).contains("<img class=\"photo\" src=\"data:image/jpeg;base64,", "alt=\"Jo Doe\"");
    }

    @Test
    void standsBesideTheNameInThePdf() throws IOException {
        byte[] pdf = new PdfRenderer()
                .render(content, WITH_PHOTO, PdfOptions.of(content).withPhoto(Photo.of(picture("png", 900, 1200))));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var images = new java.util.ArrayList<PDImageXObject>();
            for (var name : resources.getXObjectNames()) {
                images.add((PDImageXObject) resources.getXObject(name));
            }
            assertThat(images).singleElement().satisfies(image -> {
                assertThat(image.getWidth()).isEqualTo(360);
                assertThat(image.getHeight()).isEqualTo(480);
            });
        }
    }

    @Test
    void isUprightAndKeepsNothingThatACameraWroteBesideIt() throws IOException {
        byte[] taken = picture("jpeg", 400, 300);
        ByteArrayOutputStream withExif = new ByteArrayOutputStream();
        withExif.write(taken, 0, 2);
        withExif.write(HexFormat.of().parseHex(EXIF));
        withExif.write(taken, 2, taken.length - 2);

        byte[] kept = jpeg(Photo.of(withExif.toByteArray()));

        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(shown.getWidth()).isEqualTo(300);
        assertThat(shown.getHeight()).isEqualTo(400);
        // What was on the left when taken lies on top when turned clockwise.
        assertThat(new Color(shown.getRGB(150, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(shown.getRGB(150, 380)).getRed()).isLessThan(50);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "secret");
    }

    @Test
    void isRefusedWhereItIsNoPictureThatCanBeShown() {
        byte[] whole = picture("png", 50, 50);

        for (byte[] file : new byte[][] {
            {},
            "<svg/>".getBytes(StandardCharsets.UTF_8),
            picture("gif", 50, 50),
            Arrays.copyOf(whole, whole.length / 2),
            new byte[Photo.BYTES + 1]
        }) {
            assertThatThrownBy(() -> Photo.of(file)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void isRefusedWhereItWouldFillTheMemory() throws IOException {
        byte[] bomb = picture("png", 1, 1);
        // The header alone claims 30,000 by 30,000 pixels.
        System.arraycopy(HexFormat.of().parseHex("0000753000007530"), 0, bomb, 16, 8);

        assertThatThrownBy(() -> Photo.of(bomb)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Red on the left half, black on the right. */
    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(Photo photo) {
        return Base64.getDecoder().decode(photo.dataUri().substring(Photo.DATA.length()));
    }
}
