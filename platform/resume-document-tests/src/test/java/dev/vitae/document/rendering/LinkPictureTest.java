package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.template.Design;
import dev.vitae.document.template.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPictureTest {
    private static final PdfRenderer PDF = new PdfRenderer();
    private static final LinkPicture PICTURES = new LinkPicture(PDF);

    @Test
    void isAsLargeAsThoseWhoShowLinksAskForAndInTheColourOfTheDesign() throws IOException {
        byte[] png = PICTURES.png(card("Ada Brennan"), design("modern"));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(png).hasSizeLessThan(100_000);
        for (int y : new int[] {1, 315, 628}) {
            assertThat(picture.getRGB(10, y)).as("strip at " + y).isEqualTo(0xff0f6e64);
        }
        assertThat(PICTURES.png(card("Ada Brennan"), design("modern"))).isEqualTo(png);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Brennan",
                "Maximiliane-Friederike Freifrau von Hohenstein-Wallenberg zu Oberallershausen",
                "渡辺 美咲",
                "ليلى الخطيب",
                "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen"
            })
    void hasRoomForEveryName(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.render(card(name), design("classic")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Résumé", "Senior Backend Engineer", "PostgreSQL", "Shared with Vitae");
        }
    }

    private static Design design(String template) {
        return Design.of(Templates.of(template).orElseThrow());
    }

    private static LinkCard card(String name) {
        return new LinkCard(
                "Résumé",
                name,
                "Senior Backend Engineer for settlement, payments and everything that moves money at night",
                List.of("Java", "Apache Kafka", "PostgreSQL", "Kubernetes", "Domain-driven design", "Terraform"),
                "Shared with Vitae");
    }
}
