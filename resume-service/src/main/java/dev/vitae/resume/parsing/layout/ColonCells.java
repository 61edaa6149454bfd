package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import java.util.ArrayList;
import java.util.List;

/** Puts the colons of a form that stand in a column of their own back to their labels ("Name | : | Ada Park"). */
final class ColonCells {

    private static final String COLON = ":";
    private static final int FEWEST = 3;

    private ColonCells() {}

    static List<Cell> atLabels(List<Cell> page) {
        List<Row> rows = Row.of(page);
        if (rows.stream().filter(ColonCells::hasColon).count() < FEWEST) {
            return page;
        }
        List<Cell> joined = new ArrayList<>();
        for (Row row : rows) {
            joined.addAll(hasColon(row) ? atLabel(row) : row.cells());
        }
        return joined;
    }

    private static boolean hasColon(Row row) {
        return row.cells().size() > 1
                && row.cells().get(1).words().get(0).text().equals(COLON);
    }

    private static List<Cell> atLabel(Row row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        Cell value = cells.get(1);
        Cell label = cells.get(0);
        List<Word> words = new ArrayList<>(label.words());
        Word last = words.remove(words.size() - 1);
        words.add(last.withText(last.text() + COLON));
        cells.set(0, new Cell(label.page(), words));
        if (value.words().size() > 1) {
            cells.set(
                    1,
                    new Cell(
                            value.page(), value.words().subList(1, value.words().size())));
        } else {
            cells.remove(1);
        }
        return cells;
    }
}
