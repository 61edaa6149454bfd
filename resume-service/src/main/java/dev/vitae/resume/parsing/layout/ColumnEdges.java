package dev.vitae.resume.parsing.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts cells that only look like one because a long label ends close to the column in which its text begins: other cells
 * begin there too, and either other labels end where it ends, the text is of another weight, or no word stands across.
 */
final class ColumnEdges {

    /** In em; half as wide again as the spaces of most fonts. */
    private static final float WIDE_SPACE = 0.45f;
    /** How many other cells begin there, for a place to be a column's edge. */
    private static final int FEWEST = 4;

    private ColumnEdges() {}

    static List<Cell> parted(List<Cell> cells) {
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        for (Cell cell : cells) {
            starts.merge(Math.round(cell.left()), 1, Integer::sum);
            ends.merge(Math.round(cell.right()), 1, Integer::sum);
        }
        List<Cell> parted = new ArrayList<>();
        for (Cell cell : cells) {
            int from = 0;
            for (int i = 1; i < cell.words().size(); i++) {
                float end = cell.words().get(i - 1).right();
                float start = cell.words().get(i).left();
                boolean wide = start - end > WIDE_SPACE * cell.words().get(i).size();
                boolean weight =
                        cell.words().get(i - 1).bold() != cell.words().get(i).bold();
                boolean edge = near(starts, start) >= FEWEST
                        && (weight || wide && (near(ends, end) >= FEWEST || isFree(end, start, cells)));
                if (edge) {
                    parted.add(new Cell(cell.page(), cell.words().subList(from, i)));
                    from = i;
                }
            }
            parted.add(
                    from == 0
                            ? cell
                            : new Cell(
                                    cell.page(),
                                    cell.words().subList(from, cell.words().size())));
        }
        return parted;
    }

    /** Whether no word stands across the space before the column, from its first line to its last. */
    private static boolean isFree(float end, float start, List<Cell> cells) {
        List<Cell> column = cells.stream()
                .filter(cell -> Math.abs(cell.left() - start) <= 1)
                .toList();
        float top = (float) column.stream().mapToDouble(Cell::top).min().orElse(0);
        float bottom = (float) column.stream().mapToDouble(Cell::bottom).max().orElse(0);
        float middle = (end + start) / 2;
        return cells.stream()
                .filter(cell -> cell.top() >= top && cell.bottom() <= bottom)
                .flatMap(cell -> cell.words().stream())
                .noneMatch(word -> word.left() < middle && word.right() > middle);
    }

    private static int near(Map<Integer, Integer> edges, float x) {
        int at = Math.round(x);
        return edges.getOrDefault(at - 1, 0) + edges.getOrDefault(at, 0) + edges.getOrDefault(at + 1, 0);
    }
}
