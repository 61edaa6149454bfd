package dev.vitae.document.rendering.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Vector;

/**
 * A font as one document uses it (ISO 32000-1, 9.7): glyphs are numbered as they are first written, and the file that is
 * embedded holds them in that order. PDFBox's own reads and describes the whole font for each document, and reads
 * what it embeds once more.
 */
public final class EmbeddedFont extends PDFont {
    private final FontFile file;
    private final char[] codes;
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));

    /** @param name of the font, as PostScript would know it */
    public EmbeddedFont(String name, FontFile file) {
        super(FontDictionaries.font(name, file));
        this.file = file;
        this.codes = new char[file.glyphs()];
    }

    /** Writes the font into the document, with what was used of it: after the last character. */
    public void embed(PDDocument document) throws IOException {
        String name = prefix() + getName();
        COSDictionary descriptor = getFontDescriptor().getCOSObject();
        descriptor.setName(COSName.FONT_NAME, name);
        byte[] subset = new Subset(file, glyphs).bytes();
        COSStream embedded = stream(document, subset);
        embedded.setInt(COSName.LENGTH1, subset.length);
        descriptor.setItem(COSName.FONT_FILE2, embedded);

        COSArray widths = new COSArray();
        glyphs.forEach(glyph -> widths.add(COSInteger.get(file.width(glyph))));
        COSArray descendants = new COSArray();
        descendants.add(FontDictionaries.descendant(name, descriptor, widths));
        dict.removeItem(COSName.FONT_DESC); // it is the descendant's
        dict.setName(COSName.BASE_FONT, name);
        dict.setItem(COSName.DESCENDANT_FONTS, descendants);
        dict.setItem(
                COSName.TO_UNICODE, stream(document, ToUnicode.of(file, glyphs).getBytes(StandardCharsets.US_ASCII)));
    }

    private static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    /** Six letters that tell one part of a font from another (ISO 32000-1, 9.6.4). */
    private String prefix() {
        int hash = glyphs.hashCode() & Integer.MAX_VALUE;
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 6; i++, hash /= 26) {
            prefix.append((char) ('A' + hash % 26));
        }
        return prefix.append('+').toString();
    }

    @Override
    protected byte[] encode(int codePoint) {
        int glyph = file.glyph(codePoint);
        if (glyph == 0) {
            throw new IllegalArgumentException("a character that the font lacks");
        }
        if (codes[glyph] == 0) {
            codes[glyph] = (char) glyphs.size();
            glyphs.add(glyph);
        }
        return new byte[] {(byte) (codes[glyph] >> 8), (byte) codes[glyph]};
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return in.read() << 8 | in.read();
    }

    @Override
    public String getName() {
        return dict.getNameAsString(COSName.BASE_FONT);
    }

    @Override
    public float getWidthFromFont(int code) {
        return file.width(glyphs.get(code));
    }

    @Override
    public boolean hasExplicitWidth(int code) {
        return true;
    }

    @Override
    public BoundingBox getBoundingBox() {
        var box = getFontDescriptor().getFontBoundingBox();
        return new BoundingBox(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
    }

    @Override
    public Vector getPositionVector(int code) {
        throw new UnsupportedOperationException("vertical text");
    }

    @Override
    public float getHeight(int code) {
        return getBoundingBox().getHeight();
    }

    @Override
    protected float getStandard14Width(int code) {
        throw new UnsupportedOperationException("it is embedded");
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    /** PDFBox need not: {@link #embed} does. */
    @Override
    public boolean willBeSubset() {
        return false;
    }

    @Override
    public void addToSubset(int codePoint) {
        encode(codePoint);
    }

    @Override
    public void subset() {
        throw new UnsupportedOperationException("embed does it");
    }
}
