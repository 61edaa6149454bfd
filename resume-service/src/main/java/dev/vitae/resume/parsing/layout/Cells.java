package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.PageText;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.Word;
import dev.vitae.extraction.WorkBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a page's words together to cells. */
final class Cells {

    private static final float SAME_LINE = 0.35f;
    /** In em. Justified text stretches its spaces to 0.8 at most; what parts a date from a title is wider. */
    private static final float CELL_GAP = 1.0f;
    /** In em, between a bullet and its text. */
    private static final float BULLET_GAP = 3.5f;

    /** Times the size of what stands beside it: a name, whose own spaces are no measure for the text there. */
    private static final float HUGE = 1.6f;

    private static final int LONGEST_LINE = 10_000;

    private Cells() {}

    static List<Cell> of(PageText page, WorkBudget budget) {
        List<Word> sorted = new ArrayList<>(page.words());
        sorted.sort(Comparator.comparingDouble(Word::baseline).thenComparingDouble(Word::left));
        List<List<Word>> lines = new ArrayList<>();
        for (Word word : sorted) {
            List<Word> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null
                    && word.baseline() - last.get(0).baseline()
                            <= SAME_LINE * Math.min(word.size(), last.get(0).size())) {
                last.add(word);
            } else {
                lines.add(new ArrayList<>(List.of(word)));
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (List<Word> line : lines) {
            budget.step();
            line.sort(Comparator.comparingDouble(Word::left));
            int before = cells.size();
            split(page.number(), Leaders.without(line), cells);
            budget.cells(cells.size() - before);
            int letters = line.stream().mapToInt(word -> word.text().length()).sum();
            if (letters > LONGEST_LINE) {
                throw new UnreadableFile(UnreadableFile.Reason.TOO_COMPLEX);
            }
        }
        return cells;
    }

    private static void split(int page, List<Word> line, List<Cell> cells) {
        List<Word> cell = new ArrayList<>();
        for (Word word : line) {
            if (!cell.isEmpty()) {
                Word last = cell.get(cell.size() - 1);
                boolean afterBullet = cell.size() == 1 && new Cell(page, List.of(last, word)).startsWithBullet();
                float larger = Math.max(last.size(), word.size());
                float smaller = Math.min(last.size(), word.size());
                float allowed =
                        afterBullet ? BULLET_GAP * larger : CELL_GAP * (larger > HUGE * smaller ? smaller : larger);
                if (word.left() - last.right() > allowed) {
                    cells.add(new Cell(page, cell));
                    cell = new ArrayList<>();
                }
            }
            cell.add(word);
        }
        if (!cell.isEmpty()) {
            cells.add(new Cell(page, cell));
        }
    }
}
