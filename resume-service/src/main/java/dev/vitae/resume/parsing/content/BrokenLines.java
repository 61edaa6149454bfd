package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins a name or title that a line's end broke after a small word ("University of" above "Washington"). */
final class BrokenLines {

    private static final Pattern OPEN = Pattern.compile(
            "(?i).*\\s(?:of|and|und|the|for|für|at|de|del|della|des|du|di|da|do|et|y|e|en|van|von|der|voor|&)$");

    private BrokenLines() {}

    static List<Row> joined(List<Row> rows) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean goesOn = last != null
                    && row.cells().size() == 1
                    && !row.first().startsWithBullet()
                    && !last.first().startsWithBullet()
                    && row.first().words().size() <= 4
                    && OPEN.matcher(last.first().text()).matches()
                    && Math.abs(row.first().left() - last.first().left()) < 4;
            if (goesOn) {
                List<Cell> cells = new ArrayList<>(last.cells());
                cells.set(0, last.first().with(row.first()));
                joined.set(joined.size() - 1, new Row(cells));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }
}
