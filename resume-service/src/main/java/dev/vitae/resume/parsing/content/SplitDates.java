package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins a range that a narrow margin broke over lines ("Jan 2019 –" above "Present", "June" above "2019–May" above "2022"). */
final class SplitDates {

    private static final Pattern DASH = Pattern.compile("[-–—]");
    private static final float ALIGNED = 4;
    /** In characters. */
    private static final int LONGEST_DATES = 50;
    /** Of a range, and of the text beside it. */
    private static final int MOST_LINES = 5;

    private SplitDates() {}

    static List<Row> joined(List<Row> rows, DateFinder dates) {
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new ArrayList<>(row.cells())));
        joinDashes(cells, dates);
        for (int i = 0; i + 1 < cells.size(); i++) {
            for (int c = 0; c < cells.get(i).size(); c++) {
                Cell open = cells.get(i).get(c);
                if (!isOpen(open.text(), dates) && !isMonth(open, dates)) {
                    continue;
                }
                List<Cell> rest = rest(open, cells.subList(i + 1, Math.min(cells.size(), i + MOST_LINES)), dates);
                if (!rest.isEmpty()) {
                    cells.get(i).set(c, rest.stream().reduce(open, Cell::with));
                    cells.subList(i + 1, cells.size()).forEach(row -> row.removeIf(cell -> isOneOf(rest, cell)));
                }
            }
        }
        return cells.stream().filter(row -> !row.isEmpty()).map(Row::new).toList();
    }

    /** A dash alone belongs to the date above it. */
    private static void joinDashes(List<List<Cell>> cells, DateFinder dates) {
        for (int i = 1; i < cells.size(); i++) {
            for (Cell dash : List.copyOf(cells.get(i))) {
                List<Cell> above = cells.get(i - 1);
                for (int c = 0; DASH.matcher(dash.text()).matches() && c < above.size(); c++) {
                    Cell date = above.get(c);
                    if (date.left() <= dash.left() + ALIGNED
                            && date.right() >= dash.right() - ALIGNED
                            && dates.isOnlyDate(date.text())) {
                        above.set(c, date.with(dash));
                        cells.get(i).removeIf(cell -> cell == dash);
                    }
                }
            }
        }
    }

    private static boolean isOneOf(List<Cell> cells, Cell cell) {
        return cells.stream().anyMatch(one -> one == cell);
    }

    /** A month without its year. */
    private static boolean isMonth(Cell cell, DateFinder dates) {
        return cell.words().size() == 1 && dates.find(cell.text()).isEmpty() && dates.isOnlyDate(cell.text() + " 2000");
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

    /** The cells below that make the range whole, one a line; lines without a cell in the margin are passed over. */
    private static List<Cell> rest(Cell open, List<List<Cell>> below, DateFinder dates) {
        List<Cell> rest = new ArrayList<>();
        String joined = open.text();
        for (List<Cell> row : below) {
            Cell next = row.stream()
                    .filter(cell -> isAligned(cell, open))
                    .findFirst()
                    .orElse(null);
            boolean textAlone = row.stream().allMatch(cell -> cell.left() > open.right())
                    || row.stream().allMatch(cell -> cell.right() < open.left());
            if (next == null && !textAlone) {
                return List.of();
            }
            if (next != null) {
                rest.add(next);
                joined += " " + next.text();
                if (isWhole(joined, dates) && dates.isOnlyDate(joined)) {
                    return rest;
                }
            }
        }
        return List.of();
    }

    private static boolean isAligned(Cell cell, Cell open) {
        boolean below = cell.left() > open.left() && cell.right() < open.right();
        return below
                || Math.abs(cell.left() - open.left()) < ALIGNED
                || Math.abs(cell.right() - open.right()) < ALIGNED;
    }
}
