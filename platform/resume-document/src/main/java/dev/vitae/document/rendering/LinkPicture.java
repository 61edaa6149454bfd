package dev.vitae.document.rendering;

import dev.vitae.document.template.Design;

/**
 * Draws a {@link LinkCard}, 1200 pixels wide and 630 high, which is what those who show links ask for. The same card and
 * design give the same bytes. It computes (tens of milliseconds): not for an event loop. Safe for use by several threads.
 */
public final class LinkPicture {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private final PdfRenderer pdf;

    /** @param pdf lays the card out; others may use it too */
    public LinkPicture(PdfRenderer pdf) {
        this.pdf = pdf;
    }

    /** As a PNG, in the colour of the design. */
    public byte[] png(LinkCard card, Design design) {
        return PagePreview.png(pdf.render(card, design), 1, WIDTH).orElseThrow();
    }
}
