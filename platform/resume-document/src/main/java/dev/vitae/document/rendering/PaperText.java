package dev.vitae.document.rendering;

import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;
import com.openhtmltopdf.util.OpenUtil;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures and draws the text of one document by the widths that {@link Fonts} keep. The engine encodes a string to
 * measure it, and where its first font lacks a character it fails, parts the string and tries again; that is left to it for
 * characters that no font has.
 */
final class PaperText extends PdfBoxTextRenderer {
    private static final float ROUNDING = 0.01f;

    private final Fonts fonts;
    private final Map<FontSpecification, List<FontDescription>> faces = new IdentityHashMap<>();

    PaperText(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        List<FontDescription> choice = ((PdfBoxFSFont) font).getFontDescriptions();
        float width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (OpenUtil.isSafeFontCodePointToPrint(c)) {
                FontDescription face = face(choice, c);
                if (face == null) {
                    return super.getWidth(context, font, text);
                }
                width += fonts.width(face, c);
            }
        }
        float dots = width / 1000f * font.getSize2D();
        return dots - Math.floor(dots) < ROUNDING ? (int) dots : (int) Math.ceil(dots);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        drawString(device, text, x, y, null);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, JustificationInfo spacing) {
        PdfBoxOutputDevice page = (PdfBoxOutputDevice) device;
        FontSpecification font = ((AbstractOutputDevice) device).getFontSpecification();
        List<FontDescription> choice = faces.computeIfAbsent(
                font, wanted -> ((PdfBoxFSFont) page.getSharedContext().getFont(wanted)).getFontDescriptions());
        if (text.codePoints().anyMatch(c -> !OpenUtil.isSafeFontCodePointToPrint(c) || face(choice, c) == null)) {
            super.drawString(device, text, x, y, spacing);
            return;
        }
        float at = x;
        for (int start = 0; start < text.length(); ) {
            FontDescription face = face(choice, text.codePointAt(start));
            int end = start;
            float width = 0;
            float spaces = 0;
            while (end < text.length() && face(choice, text.codePointAt(end)) == face) {
                int c = text.codePointAt(end);
                end += Character.charCount(c);
                width += fonts.width(face, c);
                if (spacing != null) {
                    spaces += isJustificationSpace(c) ? spacing.getSpaceAdjust() : spacing.getNonSpaceAdjust();
                }
            }
            page.drawStringFast(text.substring(start, end), at, y, spacing, face, font.size);
            at += width / 1000f * font.size + spaces;
            start = end;
        }
    }

    /** The first that has the character; null for none. */
    private FontDescription face(List<FontDescription> choice, int c) {
        for (FontDescription face : choice) {
            if (fonts.has(face, c)) {
                return face;
            }
        }
        return null;
    }
}
