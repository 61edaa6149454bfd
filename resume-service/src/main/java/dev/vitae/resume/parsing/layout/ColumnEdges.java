package dev.vitae.resume.parsing.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts cells that only look like one because a long label ends close to the column in which its text begins: other cells
 * begin there too, and either other labels end where it ends, the text is of another weight, or no word stands across.
 */
final class ColumnEdges {

    /** In em; half as wide again as the spaces of most fonts. */
    private static final float WIDE_SPACE = 0.45f;
    /** How many other cells begin there, for a place to be a column's edge. */
    private static final int FEWEST = 4;

    /** How many places lines begin in that share a gap, for it to part labels from texts. */
    private static final int FEWEST_FLUSH = 3;

    /** In points: places that differ by less are one. */
    private static final float APART = 5;

    /** Share of lines. */
    private static final double MOST = 0.5;

    /** In points, beyond any page. */
    private static final long FAR = 100_000;

    private ColumnEdges() {}

    static List<Cell> parted(List<Cell> cells) {
        if (isTyped(cells)) {
            return cells;
        }
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        for (Cell cell : cells) {
            starts.merge(Math.round(cell.left()), 1, Integer::sum);
            ends.merge(Math.round(cell.right()), 1, Integer::sum);
        }
        Set<Long> flush = flush(cells);
        List<Cell> parted = new ArrayList<>();
        for (Cell cell : cells) {
            int from = 0;
            for (int i = cell.startsWithBullet() ? 2 : 1; i < cell.words().size(); i++) {
                float end = cell.words().get(i - 1).right();
                float start = cell.words().get(i).left();
                boolean wide = start - end > WIDE_SPACE * cell.words().get(i).size();
                boolean weight =
                        cell.words().get(i - 1).bold() != cell.words().get(i).bold();
                boolean edge = near(starts, start) >= FEWEST
                        && (weight || wide && (near(ends, end) >= FEWEST || isFree(end, start, cells)));
                if (edge || isFlush(flush, end, start)) {
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

    /** Whether letters are of one width, so that words of unlike lines begin and end in the same places. */
    private static boolean isTyped(List<Cell> cells) {
        List<Float> widths = cells.stream()
                .flatMap(cell -> cell.words().stream())
                .filter(word -> word.text().length() >= 3)
                .map(word -> (word.right() - word.left()) / word.text().length() / word.size())
                .sorted()
                .toList();
        if (widths.isEmpty()) {
            return false;
        }
        float usual = widths.get(widths.size() / 2);
        return widths.stream()
                        .filter(width -> Math.abs(width - usual) < 0.01f * usual)
                        .count()
                > 0.8 * widths.size();
    }

    private static boolean isFlush(Set<Long> flush, float end, float start) {
        for (int e = -1; e <= 1; e++) {
            for (int s = -1; s <= 1; s++) {
                if (flush.contains(gap(end + e, start + s))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The gaps that several lines share which begin and end in different places: labels flush right, texts flush left. Most
     * lines that go on there have it; a few of many lines have gaps in one place by chance.
     */
    private static Set<Long> flush(List<Cell> cells) {
        Map<Long, Set<Integer>> lefts = new HashMap<>();
        Map<Long, Set<Integer>> rights = new HashMap<>();
        Map<Long, Integer> lines = new HashMap<>();
        for (Cell cell : cells) {
            for (int i = cell.startsWithBullet() ? 2 : 1; i < cell.words().size(); i++) {
                long gap =
                        gap(cell.words().get(i - 1).right(), cell.words().get(i).left());
                lefts.computeIfAbsent(gap, key -> new HashSet<>()).add(Math.round(cell.left() / APART));
                rights.computeIfAbsent(gap, key -> new HashSet<>()).add(Math.round(cell.right() / APART));
                lines.merge(gap, 1, Integer::sum);
            }
        }
        double[] begins = cells.stream().mapToDouble(Cell::left).sorted().toArray();
        double[] ends = cells.stream().mapToDouble(Cell::right).sorted().toArray();
        Set<Long> flush = new HashSet<>();
        lefts.forEach((gap, places) -> {
            if (places.size() >= FEWEST_FLUSH
                    && rights.get(gap).size() >= FEWEST_FLUSH
                    && lines.get(gap) >= MOST * (below(begins, gap % FAR) - below(ends, gap % FAR))) {
                flush.add(gap);
            }
        });
        return flush;
    }

    /** How many of the sorted places are left of {@code x}. */
    private static int below(double[] places, double x) {
        int at = Arrays.binarySearch(places, x - 0.5);
        return at < 0 ? -at - 1 : at;
    }

    /** Equal for gaps at one place, to a point. */
    private static long gap(float end, float start) {
        return Math.round(end) * FAR + Math.round(start);
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
