package dev.vitae.document.rendering;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFontMetrics;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.render.FSFontMetrics;
import com.openhtmltopdf.util.OpenUtil;
import dev.vitae.document.rendering.font.FontFile;
import java.util.List;

/** A font of a document: of each character the first part that has it. */
final class PaperFont extends PdfBoxFSFont {
    private static final int MISSING = '□';
    private static final int NOTHING = -1;

    private final List<Part> parts;

    /**
     * One of the files that a font is made of.
     *
     * @param description what the engine takes for it
     */
    record Part(FontFile file, FontDescription description) {}

    PaperFont(List<Part> parts, float size) {
        super(parts.stream().map(Part::description).toList(), size);
        this.parts = parts;
    }

    /** What is seen of a character: itself, a box where no part has it, or nothing (-1). */
    int shown(int c) {
        if (!OpenUtil.isSafeFontCodePointToPrint(c)) {
            return NOTHING;
        }
        if (part(c) != null) {
            return c;
        }
        if (!OpenUtil.isCodePointPrintable(c)) {
            return NOTHING;
        }
        return Character.isSpaceChar(c) ? ' ' : MISSING;
    }

    /** The one that has the character; null for none. */
    Part part(int c) {
        for (Part part : parts) {
            if (part.file().glyph(c) != 0) {
                return part;
            }
        }
        return null;
    }

    /** Of characters that are shown, in the unit of the font's size. */
    float width(String text) {
        float width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int shown = shown(c);
            if (shown != NOTHING) {
                width += width(shown);
            }
        }
        return width / 1000f * getSize2D();
    }

    /** Of a character that is shown, in thousandths of the font's size. */
    int width(int shown) {
        FontFile file = part(shown).file();
        return file.width(file.glyph(shown));
    }

    /** As high as the highest part and as deep as the deepest. */
    FSFontMetrics metrics() {
        float ascent = 0;
        float descent = 0;
        for (Part part : parts) {
            ascent = Math.max(ascent, part.file().ascent());
            descent = Math.max(descent, part.file().descent());
        }
        PdfBoxFSFontMetrics metrics = new PdfBoxFSFontMetrics();
        metrics.setAscent(ascent / 1000f * getSize2D());
        metrics.setDescent(descent / 1000f * getSize2D());
        return metrics;
    }
}
