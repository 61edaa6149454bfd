package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateFinder;
import java.util.ArrayList;
import java.util.List;

/** Joins a range that a narrow margin broke over two lines ("Jan 2019 –" above "Present"). */
final class SplitDates {

    private static final float ALIGNED = 4;
    /** In characters. */
    private static final int LONGEST_DATES = 50;

    private SplitDates() {}

    static List<Row> joined(List<Row> rows, DateFinder dates) {
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new ArrayList<>(row.cells())));
        for (int i = 0; i + 1 < cells.size(); i++) {
            for (int c = 0; c < cells.get(i).size(); c++) {
                Cell open = cells.get(i).get(c);
                if (!isOpen(open.text(), dates)) {
                    continue;
                }
                Cell rest = rest(open, cells.get(i + 1), dates);
                if (rest != null) {
                    cells.get(i).set(c, open.with(rest));
                    cells.get(i + 1).remove(rest);
                }
            }
        }
        return cells.stream().filter(row -> !row.isEmpty()).map(Row::new).toList();
    }

    /** A date that a dash ends, a range whose last part is not all there, or dates whose bracket is not closed. */
    private static boolean isOpen(String text, DateFinder dates) {
        if (text.length() > LONGEST_DATES || dates.find(text).isEmpty()) {
            return false;
        }
        boolean unclosed = text.indexOf('(') > text.lastIndexOf(')');
        return unclosed || !isWhole(text, dates) && dates.endsOpen(text);
    }

    private static boolean isWhole(String text, DateFinder dates) {
        return dates.find(text)
                .map(span -> span.range() && (span.end() != null || span.present()))
                .orElse(false);
    }

    private static Cell rest(Cell open, List<Cell> below, DateFinder dates) {
        for (Cell cell : below) {
            boolean aligned =
                    Math.abs(cell.left() - open.left()) < ALIGNED || Math.abs(cell.right() - open.right()) < ALIGNED;
            String joined = open.text() + " " + cell.text();
            if (aligned && isWhole(joined, dates) && dates.isOnlyDate(joined)) {
                return cell;
            }
        }
        return null;
    }
}
