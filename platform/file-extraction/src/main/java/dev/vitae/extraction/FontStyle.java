package dev.vitae.extraction;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** What a font's name and descriptor say about its weight and slope. */
record FontStyle(boolean bold, boolean italic) {

    /** "bx" and "medi" are the bold of TeX's Computer Modern and Nimbus; "ti" and "sl" the slanted ones. */
    private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi|(?:cm|sf)[a-z]*bx|-medi(?!um)");

    private static final Pattern ITALIC = Pattern.compile("ital|obli|slanted|(?:cm|sf)[a-z]*ti\\d|-it$");
    private static final float SEMI_BOLD = 600;

    static FontStyle of(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = BOLD.matcher(name).find()
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= SEMI_BOLD);
        boolean italic = ITALIC.matcher(name).find() || descriptor != null && descriptor.isItalic();
        return new FontStyle(bold, italic);
    }
}
