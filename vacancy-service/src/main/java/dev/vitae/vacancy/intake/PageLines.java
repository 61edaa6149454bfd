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
    /** Of the words of a page, on each side of a gap between columns; and in points, of the gap. */
    private static final float COLUMN = 0.25f;

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
        List<Word> words = page.words();
        for (float x = page.width() * 0.25f; x < page.width() * 0.75f; x += 4) {
            float left = x;
            float right = x + GUTTER;
            List<Word> before =
                    words.stream().filter(word -> word.right() <= left).toList();
            List<Word> behind =
                    words.stream().filter(word -> word.left() >= right).toList();
            List<Word> across = words.stream()
                    .filter(word -> word.right() > left && word.left() < right)
                    .toList();
            float top = top(before, behind);
            // What lies across is a head above both columns, or there are none.
            if (before.size() >= words.size() * COLUMN
                    && behind.size() >= words.size() * COLUMN
                    && across.stream().allMatch(word -> word.baseline() < top)) {
                return List.of(
                        words.stream().filter(word -> word.baseline() < top).toList(),
                        before.stream().filter(word -> word.baseline() >= top).toList(),
                        behind.stream().filter(word -> word.baseline() >= top).toList());
            }
        }
        return List.of(words);
    }

    private static float top(List<Word> before, List<Word> behind) {
        return Math.min(first(before), first(behind));
    }

    private static float first(List<Word> words) {
        return (float) words.stream().mapToDouble(Word::baseline).min().orElse(Float.MAX_VALUE);
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
