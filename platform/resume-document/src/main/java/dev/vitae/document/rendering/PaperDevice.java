package dev.vitae.document.rendering;

import com.openhtmltopdf.extend.StructureType;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.RenderingContext;

/**
 * Draws a document on its pages and tags what it draws. The engine's own takes every box for one with a picture behind it (it
 * compares the list of its pictures with "none") and would describe each on the page, some 350 in a document of two pages.
 */
final class PaperDevice extends PdfBoxFastOutputDevice {
    private RenderingContext context;
    private PaperFont font;

    PaperDevice(float dotsPerPoint) {
        super(dotsPerPoint, false, true, PdfAConformance.NONE);
    }

    /** The one to draw with. */
    PaperFont font() {
        return font;
    }

    @Override
    public void setFont(FSFont wanted) {
        font = (PaperFont) wanted;
        super.setFont(wanted);
    }

    @Override
    public void setRenderingContext(RenderingContext newContext) {
        context = newContext;
        super.setRenderingContext(newContext);
    }

    @Override
    public Object startStructure(StructureType type, Box box) {
        return type == StructureType.BACKGROUND && !isSeen(box) ? null : super.startStructure(type, box);
    }

    /** Whether anything but text may be drawn of it. */
    private boolean isSeen(Box box) {
        boolean decorated = box instanceof LineBox
                || box instanceof InlineLayoutBox text
                        && !text.getTextDecorations().isEmpty();
        return decorated
                || box.getParent() == null
                || box.isRoot()
                || box.getStyle().isHasBackground()
                || !box.getBorder(context).isAllZeros();
    }
}
