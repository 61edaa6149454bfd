package dev.vitae.document.rendering.font;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** What a PDF says of an embedded font (ISO 32000-1, 9.7.4, 9.7.6 and 9.8). */
final class FontDictionaries {
    private static final int ITALIC = 0x201; // slanted by its designer, or by a program
    private static final double STEM = 0.13; // of the box around all glyphs: the file does not say how wide stems are

    private FontDictionaries() {}

    static COSDictionary font(String name, FontFile file) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.FONT_DESC, descriptor(file).getCOSObject());
        return font;
    }

    /** @param widths from glyph 0 on */
    static COSDictionary descendant(String name, COSDictionary descriptor, COSArray widths) {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSArray from = new COSArray();
        from.add(COSInteger.ZERO);
        from.add(widths);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setItem(COSName.FONT_DESC, descriptor);
        font.setItem(COSName.W, from);
        font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        return font;
    }

    private static PDFontDescriptor descriptor(FontFile file) {
        PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setFixedPitch(file.number("post", 12) != 0);
        descriptor.setItalic((file.unsigned("OS/2", 62) & ITALIC) != 0);
        descriptor.setSymbolic(true);
        descriptor.setFontWeight(file.unsigned("OS/2", 4));
        descriptor.setItalicAngle(file.number("post", 4) / 65_536f);
        PDRectangle box = new PDRectangle();
        box.setLowerLeftX(file.scaled(file.signed("head", 36)));
        box.setLowerLeftY(file.scaled(file.signed("head", 38)));
        box.setUpperRightX(file.scaled(file.signed("head", 40)));
        box.setUpperRightY(file.scaled(file.signed("head", 42)));
        descriptor.setFontBoundingBox(box);
        descriptor.setAscent(file.scaled(file.signed("hhea", 4)));
        descriptor.setDescent(file.scaled(file.signed("hhea", 6)));
        descriptor.setXHeight(file.scaled(file.signed("OS/2", 86)));
        descriptor.setCapHeight(file.scaled(file.signed("OS/2", 88)));
        descriptor.setStemV((float) (box.getWidth() * STEM));
        return descriptor;
    }
}
