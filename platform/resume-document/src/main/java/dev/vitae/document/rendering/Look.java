package dev.vitae.document.rendering;

import dev.vitae.document.template.Design;
import dev.vitae.document.template.Layout;
import dev.vitae.document.template.Layout.Entries;
import dev.vitae.document.template.Layout.Frame;
import dev.vitae.document.template.Layout.Header;
import dev.vitae.document.template.TemplateOptions;
import dev.vitae.document.wording.Dates;
import dev.vitae.document.wording.Words;

/**
 * A design as it is applied to one résumé.
 *
 * @param rightToLeft whether its text runs so: what stands side by side on a line then stands on lines of its own, since
 *     the PDF engine would not mirror it
 */
record Look(Design design, Words words, Dates dates, boolean rightToLeft) {

    static Look of(Design design, boolean rightToLeft) {
        TemplateOptions options = design.options();
        Words words = Words.in(options.language());
        return new Look(design, words, new Dates(options.dateFormat(), words), rightToLeft);
    }

    Layout layout() {
        return design.template().layout();
    }

    Frame frame() {
        return rightToLeft && layout().frame() == Frame.LABELS ? Frame.ONE_COLUMN : layout().frame();
    }

    Header header() {
        boolean abreast = layout().header() == Header.SPLIT || layout().header() == Header.LABELLED;
        return rightToLeft && abreast ? Header.LINES : layout().header();
    }

    Entries entries() {
        return rightToLeft ? Entries.STACKED : layout().entries();
    }

    boolean hasSide() {
        return frame() == Frame.MAIN_SIDE || frame() == Frame.SIDE_MAIN;
    }
}
