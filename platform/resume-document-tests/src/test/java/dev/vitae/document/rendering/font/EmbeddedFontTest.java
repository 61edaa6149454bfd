package dev.vitae.document.rendering.font;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Resources;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of the PDF sees of each character what the font's designer drew, as wide, and can copy it. */
class EmbeddedFontTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VitaeSans-Regular",
                "VitaeGrotesque-Italic",
                "VitaeMono-Bold",
                "VitaeArabic-Regular",
                "VitaeHebrew-Bold"
            })
    void drawsEveryCharacterAsTheFileHasIt(String name) throws IOException {
        byte[] bytes = Resources.bytes("/fonts/" + name + ".ttf");
        FontFile file = new FontFile(bytes);
        List<Integer> characters = characters(file);
        assertThat(characters).hasSizeGreaterThan(100);
        EmbeddedFont font = new EmbeddedFont(name, file);

        byte[] pdf = written(font, characters);

        try (PDDocument document = Loader.loadPDF(pdf);
                TrueTypeFont original = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            PDType0Font embedded = (PDType0Font) document.getPage(0)
                    .getResources()
                    .getFont(document.getPage(0)
                            .getResources()
                            .getFontNames()
                            .iterator()
                            .next());
            assertThat(embedded.isDamaged()).isFalse();
            double scale = 1000.0 / original.getUnitsPerEm();
            for (int c : characters) {
                int code = code(font, c);
                int glyph = original.getUnicodeCmapLookup().getGlyphId(c);
                assertThat(embedded.getWidth(code))
                        .as("width of U+%04X", c)
                        .isEqualTo(Math.round(original.getAdvanceWidth(glyph) * scale));
                GeneralPath path = original.getGlyph().getGlyph(glyph) == null
                        ? new GeneralPath()
                        : original.getGlyph().getGlyph(glyph).getPath();
                path.transform(AffineTransform.getScaleInstance(scale, scale));
                assertThat(shape(embedded.getNormalizedPath(code)))
                        .as("shape of U+%04X", c)
                        .isEqualTo(shape(path));
            }
        }
    }

    @Test
    void isCopiedAsItWasWritten() throws IOException {
        String text = "Ada Brennan, Ελληνικά, Українська, Tiếng Việt, ½ €";
        EmbeddedFont font =
                new EmbeddedFont("VitaeSans-Regular", new FontFile(Resources.bytes("/fonts/VitaeSans-Regular.ttf")));

        byte[] pdf = written(font, text.codePoints().boxed().toList());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(text);
        }
    }

    private static List<Integer> characters(FontFile file) {
        List<Integer> characters = new ArrayList<>();
        for (int c = 1; c < 0x110000; c++) {
            if (file.glyph(c) != 0) {
                characters.add(c);
            }
        }
        return characters;
    }

    private static byte[] written(EmbeddedFont font, List<Integer> characters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 10);
                content.newLineAtOffset(10, 100);
                for (int c : characters) {
                    content.showText(Character.toString(c));
                }
                content.endText();
            }
            font.embed(document);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static int code(EmbeddedFont font, int c) {
        byte[] code = font.encode(c);
        return (code[0] & 0xff) << 8 | code[1] & 0xff;
    }

    private static String shape(GeneralPath path) {
        StringBuilder shape = new StringBuilder();
        double[] points = new double[6];
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(points);
            shape.append(kind);
            for (int p = 0; p < 2 * Math.min(kind == 0 ? 1 : kind == 4 ? 0 : kind, 3); p++) {
                shape.append(' ').append(Math.round(points[p]));
            }
        }
        return shape.toString();
    }
}
