package dev.vitae.resume.parsing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the number of a line ("1.", "B)"), which a tab may part from it, before what it numbers. */
final class NumberCells {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,2}|[A-Z]|[IVX]{1,4})[.)]");

    private NumberCells() {}

    static List<Cell> joined(List<Cell> page) {
        List<Cell> joined = new ArrayList<>();
        for (Row row : Row.of(page)) {
            List<Cell> cells = row.cells();
            boolean numbered =
                    cells.size() == 2 && NUMBER.matcher(cells.get(0).text()).matches();
            joined.addAll(numbered ? List.of(cells.get(0).with(cells.get(1))) : cells);
        }
        return joined;
    }
}
