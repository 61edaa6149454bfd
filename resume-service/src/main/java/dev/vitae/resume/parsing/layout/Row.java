package dev.vitae.resume.parsing.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cells that stand on one line of a column, from left to right. */
public record Row(List<Cell> cells) {

    private static final float SAME_LINE = 0.4f;
    /** In points. */
    private static final float ALIGNED = 2;
    /** In em, from base line to base line. */
    private static final float NEXT_LINE = 1.4f;

    public Row {
        cells = List.copyOf(cells);
    }

    public Cell first() {
        return cells.get(0);
    }

    public int page() {
        return first().page();
    }

    public String text() {
        return cells.stream().map(Cell::text).collect(Collectors.joining(" "));
    }

    public float top() {
        return (float) cells.stream().mapToDouble(Cell::top).min().orElse(0);
    }

    public float bottom() {
        return (float) cells.stream().mapToDouble(Cell::bottom).max().orElse(0);
    }

    /** Space between this row and the one before it; a page's end counts as none. */
    public float gapAfter(Row previous) {
        return previous.page() == page() ? Math.max(0, top() - previous.bottom()) : 0;
    }

    /** The cell between others that goes on in the row below, centred as it is, with nothing beside the rest. */
    Optional<Cell> brokenBefore(Row below) {
        Cell rest = below.first();
        boolean near = cells.size() > 2
                && below.cells().size() == 1
                && below.page() == page()
                && rest.baseline() - first().baseline() < NEXT_LINE * rest.size();
        return cells.subList(1, Math.max(1, cells.size() - 1)).stream()
                .filter(cell -> near
                        && HeadingStyle.of(cell).equals(HeadingStyle.of(rest))
                        && Math.abs(cell.left() + cell.right() - rest.left() - rest.right()) < 2 * ALIGNED)
                .findFirst();
    }

    /** The cells of one page as rows, top to bottom. */
    static List<Row> of(List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingDouble(Cell::baseline).thenComparingDouble(Cell::left));
        List<List<Cell>> rows = new ArrayList<>();
        for (Cell cell : sorted) {
            List<Cell> last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last != null
                    && cell.baseline() - last.get(0).baseline()
                            <= SAME_LINE * Math.min(cell.size(), last.get(0).size())) {
                last.add(cell);
            } else {
                rows.add(new ArrayList<>(List.of(cell)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Cell::left)));
        return rows.stream().map(Row::new).toList();
    }
}
