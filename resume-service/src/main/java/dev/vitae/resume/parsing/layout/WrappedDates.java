package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Joins a range that its narrow column broke ("Jan 2014 – Sep" above "2017") while other cells stand beside both lines. */
final class WrappedDates {

    /** In points. */
    private static final float ALIGNED = 2;

    private WrappedDates() {}

    /** The same where the rest says itself that it is one: "until June 2015" below "September 2013". */
    static List<Row> closed(List<Row> rows, DateFinder dates) {
        return joined(
                rows,
                (rest, line) -> isRest(rest, line, dates)
                        && dates.isOnlyDate(line.text())
                        && dates.find(rest.text())
                                .filter(span -> span.from() > 0)
                                .isPresent());
    }

    static List<Row> joined(List<Row> rows, DateFinder dates) {
        return joined(rows, (rest, line) -> isRest(rest, line, dates));
    }

    private static List<Row> joined(List<Row> rows, BiPredicate<Cell, Cell> isRest) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || !isRest.test(row.first(), last.first())) {
                joined.add(row);
                continue;
            }
            List<Cell> cells = new ArrayList<>(last.cells());
            cells.set(0, last.first().with(row.first()));
            joined.set(joined.size() - 1, new Row(cells));
            if (row.cells().size() > 1) {
                joined.add(new Row(row.cells().subList(1, row.cells().size())));
            }
        }
        return joined;
    }

    private static boolean isRest(Cell rest, Cell line, DateFinder dates) {
        boolean below = Math.abs(rest.left() - line.left()) < ALIGNED && rest.page() == line.page();
        String whole = line.text() + " " + rest.text();
        return below
                && dates.find(line.text()).filter(DateSpan::range).isEmpty()
                && dates.isOnlyDate(whole)
                && dates.find(whole).filter(DateSpan::range).isPresent();
    }
}
