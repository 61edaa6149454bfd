package dev.vitae.document.rendering;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.FSFontMetrics;
import com.openhtmltopdf.render.JustificationInfo;
import dev.vitae.document.rendering.PaperFont.Part;

/**
 * Measures and draws text by the measures in the font files. The engine's own encodes a string to measure it, and where its
 * first font lacks a character it fails, parts the string and tries again.
 */
final class PaperText implements TextRenderer {
    private static final float ROUNDING = 0.01f;

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        float dots = ((PaperFont) font).width(text);
        return dots - Math.floor(dots) < ROUNDING ? (int) dots : (int) Math.ceil(dots);
    }

    @Override
    public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String text) {
        return ((PaperFont) font).metrics();
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        drawString(device, text, x, y, null);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, JustificationInfo spacing) {
        PaperDevice page = (PaperDevice) device;
        PaperFont font = page.font();
        float at = x;
        float next = x;
        Part run = null;
        StringBuilder characters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int shown = font.shown(c);
            if (shown < 0) {
                continue;
            }
            Part part = font.part(shown);
            if (part != run && run != null) {
                page.drawStringFast(characters.toString(), at, y, spacing, run.description(), font.getSize2D());
                characters.setLength(0);
                at = next;
            }
            run = part;
            characters.appendCodePoint(shown);
            next += font.width(shown) / 1000f * font.getSize2D() + space(shown, spacing);
        }
        if (run != null) {
            page.drawStringFast(characters.toString(), at, y, spacing, run.description(), font.getSize2D());
        }
    }

    private static float space(int c, JustificationInfo spacing) {
        if (spacing == null) {
            return 0;
        }
        return PdfBoxTextRenderer.isJustificationSpace(c) ? spacing.getSpaceAdjust() : spacing.getNonSpaceAdjust();
    }
}
