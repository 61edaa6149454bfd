package dev.vitae.vacancy.intake;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.PageText;
import dev.vitae.extraction.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words with places → lines in the order they are read in: from top to bottom, two columns one after the other; a blank line
 * where a page leaves one.
 */
final class PageLines {

    /** In font sizes: words as near as that are of one line, gaps as wide part cells, and as high paragraphs. */
    private static final float SAME_LINE = 0.45f;

    private static final float CELL = 2.5f;
    private static final float PARAGRAPH = 1.7f;
    /** Of a page's height, how far down a head above columns may reach; lines of a column, and words of each on average. */
    private static final float HEAD = 0.4f;

    private static final int LINES = 4;
    private static final float WORDS = 2.5f;
    /** In points. */
    private static final float GUTTER = 12;

    private PageLines() {}

    static String of(ExtractedText text) {
        StringBuilder lines = new StringBuilder();
        for (PageText page : text.pages()) {
            for (List<Word> column : columns(page)) {
                write(column, lines);
                lines.append("\n");
            }
        }
        return lines.toString().strip();
    }

    private static List<List<Word>> columns(PageText page) {
        for (float x = page.width() * 0.25f; x < page.width() * 0.75f; x += 4) {
            float left = x;
            float right = x + GUTTER;
            // What lies across is a head above both columns, or there are none.
            float head = (float) page.words().stream()
                    .filter(word -> word.right() > left && word.left() < right)
                    .mapToDouble(Word::baseline)
                    .max()
                    .orElse(0);
            List<Word> above = page.words().stream()
                    .filter(word -> word.baseline() <= head)
                    .toList();
            List<Word> before = page.words().stream()
                    .filter(word -> word.baseline() > head && word.right() <= left)
                    .toList();
            List<Word> behind = page.words().stream()
                    .filter(word -> word.baseline() > head && word.left() >= right)
                    .toList();
            if (head <= page.height() * HEAD && isText(before) && isText(behind)) {
                return List.of(above, before, behind);
            }
        }
        return List.of(page.words());
    }

    /** Some lines of some words each, unlike labels beside what they are labels of. */
    private static boolean isText(List<Word> words) {
        long lines = words.stream()
                .map(word -> Math.round(word.baseline()))
                .distinct()
                .count();
        return lines >= LINES && words.size() >= lines * WORDS;
    }

    private static void write(List<Word> words, StringBuilder lines) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::baseline));
        float last = Float.NaN;
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).baseline() - sorted.get(from).baseline()
                            <= SAME_LINE * sorted.get(from).size()) {
                to++;
            }
            List<Word> line = new ArrayList<>(sorted.subList(from, to));
            line.sort(Comparator.comparingDouble(Word::left));
            float baseline = sorted.get(from).baseline();
            if (baseline - last > PARAGRAPH * line.get(0).size()) {
                lines.append('\n');
            }
            write(line.iterator().next(), line, lines);
            last = baseline;
            from = to;
        }
    }

    private static void write(Word first, List<Word> line, StringBuilder lines) {
        Word before = first;
        for (Word word : line) {
            if (word != first) {
                lines.append(word.left() - before.right() > CELL * word.size() ? "   " : " ");
            }
            lines.append(word.text());
            before = word;
        }
        lines.append('\n');
    }
}
