package dev.vitae.extraction;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The glyphs of a page, parted into those that people see and those that they do not: too small, outside of the page or
 * of its clipping, in the colour of what is below them, invisible, or covered.
 */
final class SeenGlyphs {

    /** In points: what nobody can read in print. */
    private static final float TINY = 2.5f;

    /** How a glyph is drawn. */
    enum Ink {
        VISIBLE,
        /** Nothing is drawn, as in the text behind a scan, or below letters that are drawn as shapes. */
        NONE,
        /** Drawn, and yet nothing is seen. */
        HIDDEN
    }

    private record Drawn(Glyph glyph, Rectangle2D box, Ink ink, int depth) {}

    private final Painting painting;
    private final List<Drawn> all = new ArrayList<>();
    private int hidden;

    SeenGlyphs(Painting painting) {
        this.painting = painting;
    }

    /** @param box in PDF user space */
    void add(Glyph glyph, Rectangle2D box, Ink ink, float[] colour, Rectangle2D clip) {
        boolean unseen = glyph.size() < TINY
                || !clip.intersects(box)
                || ink == Ink.VISIBLE && painting.swallows(colour, box.getCenterX(), box.getCenterY());
        all.add(new Drawn(glyph, box, unseen ? Ink.HIDDEN : ink, painting.depth()));
    }

    /**
     * Those that are seen. Where shapes are drawn as letters the text below them is what they say, and a page without
     * any text to be seen is a scan, whose text is what was recognised in its picture.
     *
     * @param withShapes a glyph as it looks with the letters drawn over it, or itself
     */
    List<Glyph> visible(UnaryOperator<Glyph> withShapes) {
        List<Glyph> seen = new ArrayList<>();
        List<Glyph> recognised = new ArrayList<>();
        hidden = 0;
        for (Drawn drawn : all) {
            Glyph glyph = withShapes.apply(drawn.glyph());
            boolean shaped = glyph != drawn.glyph();
            if (drawn.ink() == Ink.HIDDEN) {
                hidden += letters(glyph);
            } else if (shaped || drawn.ink() == Ink.VISIBLE && !painting.covers(drawn.box(), drawn.depth())) {
                seen.add(glyph);
            } else {
                recognised.add(glyph);
            }
        }
        if (seen.stream().allMatch(Glyph::isSpace)) {
            return recognised;
        }
        hidden += recognised.stream().mapToInt(SeenGlyphs::letters).sum();
        return seen;
    }

    /** How many letters and digits are not seen, once {@link #visible} was called. */
    int hidden() {
        return hidden;
    }

    private static int letters(Glyph glyph) {
        return (int)
                glyph.text().codePoints().filter(Character::isLetterOrDigit).count();
    }
}
