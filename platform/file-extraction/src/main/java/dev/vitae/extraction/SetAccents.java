package dev.vitae.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts accents that are glyphs of their own onto their letters. TeX sets them so with its old fonts (OT1): each right
 * before or behind its letter, its middle above or below it, raised over capitals; the "ł" is an "l" with a stroke.
 */
final class SetAccents {

    /** Spacing accents and their combining characters. */
    private static final Map<String, String> COMBINING = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("\u00b4", "\u0301"),
            Map.entry("\u02c6", "\u0302"),
            Map.entry("\u02dc", "\u0303"),
            Map.entry("\u00af", "\u0304"),
            Map.entry("\u02d8", "\u0306"),
            Map.entry("\u02d9", "\u0307"),
            Map.entry("\u00a8", "\u0308"),
            Map.entry("\u02da", "\u030a"),
            Map.entry("\u02dd", "\u030b"),
            Map.entry("\u02c7", "\u030c"),
            Map.entry("\u00b8", "\u0327"),
            Map.entry("\u02db", "\u0328"));

    /** Below an accent an i or a j has no dot; letters with a stroke have no parts (Unicode 2.12). */
    private static final Map<String, String> DOTTED = Map.of("ı", "i", "ȷ", "j");

    private static final Map<String, String> STRUCK = Map.of("l", "ł", "L", "Ł");

    /** In em, that an accent is raised over a capital, or sinks where small capitals change its size. */
    private static final float HIGHEST = 0.45f;

    private static final float LOWEST = 0.1f;

    private SetAccents() {}

    /** The glyphs of a page, as they are drawn one after the other, without accents of their own where they fit a letter. */
    static List<Glyph> joined(List<Glyph> glyphs) {
        List<Glyph> joined = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            Glyph next = i + 1 < glyphs.size() ? glyphs.get(i + 1) : null;
            Glyph last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            String mark = COMBINING.get(glyph.text());
            if (mark != null && isOver(glyph, next)) {
                joined.add(withText(next, DOTTED.getOrDefault(next.text(), next.text()) + mark));
                i++;
            } else if (mark != null && isOver(glyph, last)) {
                joined.set(joined.size() - 1, withText(last, last.text() + mark));
            } else if (glyph.isSpace() && isOver(glyph, next) && STRUCK.containsKey(next.text())) {
                joined.add(withText(next, STRUCK.get(next.text())));
                i++;
            } else {
                joined.add(glyph);
            }
        }
        return joined;
    }

    private static boolean isOver(Glyph mark, Glyph letter) {
        if (letter == null || !Character.isLetter(letter.text().codePointAt(0))) {
            return false;
        }
        float middle = (mark.left() + mark.right()) / 2;
        float raised = (letter.baseline() - mark.baseline()) / letter.size();
        return middle > letter.left() && middle < letter.right() && raised > -LOWEST && raised < HIGHEST;
    }

    private static Glyph withText(Glyph glyph, String text) {
        return new Glyph(
                text, glyph.left(), glyph.right(), glyph.baseline(), glyph.size(), glyph.bold(), glyph.italic());
    }
}
