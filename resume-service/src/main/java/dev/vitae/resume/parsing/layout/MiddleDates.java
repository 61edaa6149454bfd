package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries in three columns: who and where at the left, when in the middle, and at the right what was done. The text is read
 * after the names and dates that it stands beside.
 */
final class MiddleDates {

    /** In points. */
    private static final float ALIGNED = 3;

    private final DateFinder dates;

    MiddleDates(DateFinder dates) {
        this.dates = dates;
    }

    /** The rows of a section with the right column of each entry behind the others, or as they are. */
    List<Row> inOrder(List<Row> rows) {
        List<Row> starts = rows.stream().filter(this::isStart).toList();
        if (starts.size() < 2 || starts.get(0) != rows.get(0)) {
            return rows;
        }
        float edge = (float) starts.stream()
                .mapToDouble(row -> row.cells().get(2).left())
                .min()
                .orElse(0);
        boolean parted = rows.stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.right() < edge || cell.left() > edge - ALIGNED && !isRange(cell));
        List<Cell> right = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.right() >= edge)
                .toList();
        // Places stand at the right as well, beside the line of their entry.
        if (!parted || right.size() < 2 * starts.size()) {
            return rows;
        }
        List<Row> ordered = new ArrayList<>();
        List<Row> texts = new ArrayList<>();
        for (Row row : rows) {
            if (isStart(row)) {
                ordered.addAll(texts);
                texts.clear();
            }
            add(row.cells().stream().filter(cell -> cell.right() < edge).toList(), ordered);
            add(row.cells().stream().filter(cell -> cell.right() >= edge).toList(), texts);
        }
        ordered.addAll(texts);
        return ordered;
    }

    private static void add(List<Cell> cells, List<Row> to) {
        if (!cells.isEmpty()) {
            to.add(new Row(cells));
        }
    }

    private boolean isStart(Row row) {
        return row.cells().size() == 3 && isRange(row.cells().get(1)) && !isRange(row.first());
    }

    private boolean isRange(Cell cell) {
        return dates.find(cell.text()).filter(DateSpan::range).isPresent() && dates.isOnlyDate(cell.text())
                || dates.endsOpen(cell.text());
    }
}
