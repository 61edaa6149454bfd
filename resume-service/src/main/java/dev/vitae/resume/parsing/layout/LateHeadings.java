package dev.vitae.resume.parsing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Puts headings in the left margin before the first line of their text, where they stand a little lower than it: cells of a
 * table have paddings of their own. More text stands beside the heading, or another does so, and space parts that line from the text above.
 */
final class LateHeadings {

    /** In em, from base line to base line. */
    private static final float NEAR = 1.5f;
    /** In points. */
    private static final float MORE_SPACE = 1.5f;

    /** In em, that a section stands below the one before. */
    private static final float SPACE = 0.5f;

    private static final int FEWEST = 2;

    private LateHeadings() {}

    static List<Row> inOrder(List<Row> rows, Predicate<Cell> isHeading) {
        List<Row> late =
                rows.stream().filter(row -> isLate(row, rows, isHeading)).toList();
        if (late.size() < FEWEST && late.stream().allMatch(row -> row.cells().size() == 1)) {
            return rows;
        }
        List<Row> ordered = new ArrayList<>();
        for (Row row : rows) {
            if (!isLate(row, rows, isHeading)) {
                ordered.add(row);
                continue;
            }
            ordered.add(ordered.size() - 1, new Row(row.cells().subList(0, 1)));
            if (row.cells().size() > 1) {
                ordered.add(new Row(row.cells().subList(1, row.cells().size())));
            }
        }
        return ordered;
    }

    private static boolean isLate(Row row, List<Row> rows, Predicate<Cell> isHeading) {
        int at = rows.indexOf(row);
        if (at < 2 || !isHeading.test(row.first())) {
            return false;
        }
        Row text = rows.get(at - 1);
        Row before = rows.get(at - 2);
        Cell heading = row.first();
        Row next = row.cells().size() > 1 || at + 1 == rows.size() ? null : rows.get(at + 1);
        return text.page() == row.page()
                && text.first().left() > heading.right()
                && heading.baseline() - text.first().baseline() < NEAR * heading.size()
                && before.page() == row.page()
                && text.gapAfter(before) > SPACE * text.first().size()
                && (next == null || text.gapAfter(before) > next.gapAfter(text) + MORE_SPACE);
    }
}
