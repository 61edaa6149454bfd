package dev.vitae.resume.parsing.layout;

import java.util.List;
import java.util.regex.Pattern;

/** A column that says how to reach somebody and not much more. */
final class ContactColumn {

    /** Of so many cells one at least is a number or an address. */
    private static final int LEAST = 6;
    /** In em, how far above the other column its addresses may stand. */
    private static final float NEAR = 2;

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\w+");
    private static final Pattern WAY =
            Pattern.compile("(?i)@\\S+\\.\\w|linkedin|github|https?:|www\\.|\\+\\d|\\(\\d{3}\\)|(?:\\d[ .-]?){9,}");

    private ContactColumn() {}

    /** Whether it is one beside the other column, not above it. */
    static boolean is(List<Cell> column, List<Cell> other) {
        long ways = column.stream().filter(ContactColumn::isWay).count();
        double top = other.stream().mapToDouble(Cell::top).min().orElse(0);
        return column.stream()
                        .anyMatch(cell -> EMAIL.matcher(cell.text()).find() && cell.bottom() > top - NEAR * cell.size())
                && ways >= 2
                && ways * LEAST >= column.size();
    }

    /** Whether a cell has a way to reach somebody. */
    static boolean isWay(Cell cell) {
        return WAY.matcher(cell.text()).find();
    }
}
