package dev.vitae.resume.parsing.imports;

import dev.vitae.extraction.LinkArea;
import dev.vitae.extraction.PageText;
import dev.vitae.extraction.Word;
import dev.vitae.extraction.WorkBudget;
import java.util.ArrayList;
import java.util.List;

/** Gives the words of a text places on one long page, as a printer of fixed-width letters would. */
final class TextPage {

    /** In points. */
    static final float SIZE = 10;

    private static final float LINE_HEIGHT = 1.25f;
    /** In em, of a letter; a run of three spaces is then a gap between two cells. */
    private static final float LETTER = 0.5f;

    private static final float MARGIN = 30;
    /** Share of the text's height above and below it: what stands at the edge of a page may be a running title. */
    private static final float EDGE = 0.15f;

    /** A stretch of one look; the link behind it is null where there is none. */
    record Run(String text, boolean bold, boolean italic, String link) {
        static Run plain(String text) {
            return new Run(text, false, false, null);
        }
    }

    private record Placed(Word word, String link) {}

    private final WorkBudget budget;
    private final List<Placed> words = new ArrayList<>();
    private float y;
    private float width;

    TextPage(WorkBudget budget) {
        this.budget = budget;
    }

    /** An empty line. */
    void gap() {
        y += SIZE * LINE_HEIGHT;
    }

    /** @param indent in letters; @param size in points */
    void line(List<Run> runs, int indent, float size) {
        y += size * LINE_HEIGHT;
        float x = MARGIN + indent * LETTER * SIZE;
        StringBuilder word = new StringBuilder();
        float start = x;
        Run look = null;
        for (Run run : runs) {
            for (int i = 0; i < run.text().length(); i++) {
                budget.glyph();
                char c = run.text().charAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    place(word, start, x, size, look);
                    look = null;
                } else {
                    start = look == null ? x : start;
                    look = look == null ? run : look;
                    word.append(c);
                }
                x += (c == '\t' ? 4 : 1) * LETTER * size;
            }
        }
        place(word, start, x, size, look);
        width = Math.max(width, x);
    }

    private void place(StringBuilder word, float left, float right, float size, Run look) {
        if (look != null) {
            Word placed = new Word(word.toString(), left, right, y, size, look.bold(), look.italic());
            words.add(new Placed(placed, look.link()));
        }
        word.setLength(0);
    }

    PageText page() {
        float edge = EDGE * y + MARGIN;
        List<Word> lower = new ArrayList<>();
        List<LinkArea> links = new ArrayList<>();
        for (Placed placed : words) {
            Word word = placed.word();
            Word moved = new Word(
                    word.text(),
                    word.left(),
                    word.right(),
                    word.baseline() + edge,
                    word.size(),
                    word.bold(),
                    word.italic());
            lower.add(moved);
            if (placed.link() != null) {
                links.add(new LinkArea(placed.link(), moved.left(), moved.top(), moved.right(), moved.bottom()));
            }
        }
        return new PageText(1, width + MARGIN, y + 2 * edge, lower, links, 0);
    }
}
