package dev.vitae.document.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A parsed font file, and how wide those of its glyphs are that were measured. */
record Face(TrueTypeFont file, CmapLookup glyphs, float[] widths) {
    private static final float NOT_MEASURED = -1;

    Face(TrueTypeFont file) throws IOException {
        this(file, file.getUnicodeCmapLookup(), new float[file.getNumberOfGlyphs()]);
        Arrays.fill(widths, NOT_MEASURED);
    }

    /** 0 for none. */
    int glyph(int codePoint) {
        return glyphs.getGlyphId(codePoint);
    }

    /** @param font this file's in a document */
    float width(PDType0Font font, int codePoint) {
        int glyph = glyph(codePoint);
        if (widths[glyph] == NOT_MEASURED) {
            try {
                widths[glyph] = font.getStringWidth(Character.toString(codePoint));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return widths[glyph];
    }
}
