package dev.vitae.document.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The embedded fonts, parsed once and used for one document after another. A set must not serve two documents at the
 * same time: a parsed font reads its tables through one position.
 */
final class Fonts {
    private final List<Face> faces = List.of(
            new Face("Vitae Sans", 400, FontStyle.NORMAL, parse("VitaeSans-Regular")),
            new Face("Vitae Sans", 400, FontStyle.ITALIC, parse("VitaeSans-Italic")),
            new Face("Vitae Sans", 700, FontStyle.NORMAL, parse("VitaeSans-Bold")),
            new Face("Vitae Serif", 700, FontStyle.NORMAL, parse("VitaeSerif-Bold")));

    /** Registers every face; one that the document does not use is neither read nor embedded. */
    void addTo(PdfRendererBuilder builder, PDDocument document) {
        for (Face face : faces) {
            builder.useFont(new Lazy(document, face.font()), face.family(), face.weight(), face.style(), true);
        }
    }

    private static TrueTypeFont parse(String name) {
        try {
            return new TTFParser()
                    .parse(new RandomAccessReadBuffer(Stylesheet.Resources.bytes("/fonts/" + name + ".ttf")));
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name, e);
        }
    }

    private record Face(String family, int weight, FontStyle style, TrueTypeFont font) {}

    private static final class Lazy extends PDFontSupplier {
        private final PDDocument document;
        private final TrueTypeFont font;

        Lazy(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
