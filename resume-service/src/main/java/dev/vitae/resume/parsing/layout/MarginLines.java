package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cells that the width of their column broke, put together; and dates without the mark of a time line behind them. */
final class MarginLines {

    /** In points. */
    private static final float ALIGNED = 2;
    /** In em, from base line to base line. */
    private static final float NEXT_LINE = 2;

    private final DateFinder dates;
    private final Places places;

    MarginLines(DateFinder dates, Places places) {
        this.dates = dates;
        this.places = places;
    }

    List<Row> whole(List<Row> rows) {
        List<Row> whole = new ArrayList<>();
        for (Row row : rows) {
            Row last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            Optional<Cell> broken = last == null ? Optional.empty() : last.brokenBefore(row);
            if (broken.filter(cell -> areNames(cell, row.first())).isPresent()) {
                whole.set(whole.size() - 1, joined(last, broken.get(), row.first()));
                continue;
            }
            if (last == null || !closes(last, row)) {
                whole.add(withoutMark(row));
                continue;
            }
            List<Cell> cells = new ArrayList<>(last.cells());
            cells.set(0, last.first().with(row.first()));
            whole.set(whole.size() - 1, new Row(cells));
            if (row.cells().size() > 1) {
                whole.add(new Row(row.cells().subList(1, row.cells().size())));
            }
        }
        return whole;
    }

    /** Dates and places stand below each other, too. */
    private boolean areNames(Cell cell, Cell rest) {
        return !cell.startsWithBullet()
                && !rest.startsWithBullet()
                && dates.find(cell.text()).isEmpty()
                && dates.find(rest.text()).isEmpty()
                && !places.isPlace(rest.text());
    }

    private static Row joined(Row row, Cell broken, Cell rest) {
        return new Row(row.cells().stream()
                .map(cell -> cell == broken ? cell.with(rest) : cell)
                .toList());
    }

    /** Whether a parenthesis that the row's first cell opens ends in the first cell below. */
    private static boolean closes(Row row, Row below) {
        String open = row.first().text();
        String rest = below.first().text();
        return row.cells().size() > 1
                && row.page() == below.page()
                && open.lastIndexOf('(') > open.lastIndexOf(')')
                && rest.indexOf(')') >= 0
                && rest.indexOf('(') < 0
                && Math.abs(row.first().left() - below.first().left()) < ALIGNED
                && below.first().baseline() - row.first().baseline()
                        < NEXT_LINE * row.first().size();
    }

    /** A bullet between dates and a title is a mark on a time line, and no list's. */
    private Row withoutMark(Row row) {
        boolean marked = row.cells().size() > 1
                && row.cells().get(1).startsWithBullet()
                && dates.find(row.first().text()).isPresent();
        if (!marked) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.set(1, cells.get(1).body());
        return new Row(cells);
    }
}
