package dev.vitae.document.rendering;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import dev.vitae.document.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The embedded fonts, each parsed when it is first needed and used for one document after another, with their measures. A
 * set must not serve two documents at the same time: a parsed font reads its tables through one position.
 */
final class Fonts {
    private static final Set<String> WITH_ITALIC =
            Set.of("Vitae Sans", "Vitae Serif", "Vitae Grotesque", "Vitae Garamond");

    private final Map<String, Face> parsed = new HashMap<>();
    private final FSCacheEx<String, FSCacheValue> heights = new FSDefaultCacheStore();
    private final Map<FontDescription, Face> faces = new IdentityHashMap<>();
    private final Map<PDFont, Face> supplied = new IdentityHashMap<>();

    /** Registers the families' faces; one that the document does not use is neither read nor embedded. */
    void addTo(PdfRendererBuilder builder, PDDocument document, Iterable<String> families) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, heights);
        for (String family : families) {
            Lazy regular = new Lazy(document, file(family, "Regular"));
            builder.useFont(regular, family, 400, FontStyle.NORMAL, true);
            builder.useFont(regular, regular(family), 400, FontStyle.NORMAL, true);
            builder.useFont(new Lazy(document, file(family, "Bold")), family, 700, FontStyle.NORMAL, true);
            if (WITH_ITALIC.contains(family)) {
                builder.useFont(new Lazy(document, file(family, "Italic")), family, 400, FontStyle.ITALIC, true);
            }
        }
    }

    /**
     * The name of a family that has nothing but the regular face: for the characters that the others lack. The engine makes
     * it bolder, or slants it, where it stands for them.
     */
    static String regular(String family) {
        return family + " Regular";
    }

    /** Lets the document go; nothing of what it says stays here. */
    void release() {
        faces.clear();
        supplied.clear();
    }

    private static String file(String family, String face) {
        return "/fonts/" + family.replace(" ", "") + "-" + face + ".ttf";
    }

    boolean has(FontDescription description, int codePoint) {
        return face(description).glyph(codePoint) != 0;
    }

    /** Of the character as this document's font draws it, in thousandths of the font's size. */
    float width(FontDescription description, int codePoint) {
        return face(description).width((PDType0Font) description.getFont(), codePoint);
    }

    private Face face(FontDescription description) {
        return faces.computeIfAbsent(description, known -> supplied.get(known.getFont()));
    }

    private Face read(String file) {
        return parsed.computeIfAbsent(file, name -> {
            try {
                return new Face(new TTFParser().parse(new RandomAccessReadBuffer(Resources.bytes(name))));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        });
    }

    private final class Lazy extends PDFontSupplier {
        private final PDDocument document;
        private final String file;
        private PDFont font;

        Lazy(PDDocument document, String file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                try {
                    Face face = read(file);
                    font = PDType0Font.load(document, face.file(), true);
                    supplied.put(font, face);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return font;
        }
    }
}
