package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.WorkBudget;
import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Splits a page into columns. White space alone does not tell a column from right-aligned dates, a grid of entries, or
 * headings set beside their text; where the section headings stand does: a column has headings of its own.
 */
final class Columns {

    /** In points. */
    private static final float GUTTER = 6;
    /** Share of the text's width, from either side, in which no column fits. */
    private static final float NARROWEST = 0.12f;

    /** Text flows from the left one of two columns that are about as wide as each other to the right one. */
    private static final float ABOUT_AS_WIDE = 0.9f;

    private static final float SAME_GUTTER = 12;
    /** Share of lines; by chance a third of them stand beside others. */
    private static final double AGREEING = 0.75;

    /** Cells of a column above where the one beside it begins, from its heading on. */
    private static final int MOST_ABOVE = 6;

    private static final int DEEPEST = 2;
    private static final int FEWEST_CELLS = 3;
    /** A page of A4 has room for 450 and a résumé uses about fifty. */
    private static final int MOST_GUTTERS = 300;

    private final Map<Cell, SectionKind> headings;
    private final WorkBudget budget;
    private Float gutterBefore;

    Columns(Map<Cell, SectionKind> headings, WorkBudget budget) {
        this.headings = headings;
        this.budget = budget;
    }

    private record Split(float gutter, List<Cell> above, List<Cell> left, List<Cell> right, List<Cell> below) {
        int weight() {
            return left.size() + right.size();
        }

        float width() {
            float rightmost =
                    (float) left.stream().mapToDouble(Cell::right).max().orElse(0);
            return gutter - rightmost;
        }
    }

    /** The page's regions in reading order; call it page by page, since a column goes on after the page's end. */
    List<Region> of(List<Cell> page) {
        List<Region> regions = new ArrayList<>();
        split(page, 0, false, regions);
        return regions;
    }

    private void split(List<Cell> cells, int depth, boolean aside, List<Region> regions) {
        Optional<Split> found = depth < DEEPEST && cells.size() >= 2 * FEWEST_CELLS ? best(cells) : Optional.empty();
        if (found.isEmpty()) {
            if (!cells.isEmpty()) {
                regions.add(new Region(cells, aside));
            }
            return;
        }
        Split split = found.get();
        gutterBefore = depth == 0 ? Float.valueOf(split.gutter()) : gutterBefore;
        boolean leftIsWider =
                new Region(split.left(), false).width() >= ABOUT_AS_WIDE * new Region(split.right(), false).width();
        split(split.above(), depth, aside, regions);
        split(split.left(), depth + 1, aside || !leftIsWider, regions);
        split(split.right(), depth + 1, aside || leftIsWider, regions);
        split(split.below(), depth, aside, regions);
    }

    private Optional<Split> best(List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingDouble(Cell::top).thenComparingDouble(Cell::left));
        Region whole = new Region(cells, false);
        float from = whole.left() + NARROWEST * whole.width();
        float to = whole.right() - NARROWEST * whole.width();
        // Dates at the right edge of a column are its own, and do not begin where the headings of the next one do.
        Comparator<Split> order = Comparator.comparingInt(Split::weight)
                .thenComparing(split -> split.right().stream().anyMatch(cell -> isFlush(cell, split.gutter())))
                .thenComparing(Split::width);
        Split best = null;
        for (float x : gutters(cells, from, to)) {
            for (Split split : splitsAt(sorted, x)) {
                boolean better = best == null || order.compare(split, best) > 0;
                Optional<Split> columns = better ? columns(split) : Optional.empty();
                best = columns.orElse(best);
            }
        }
        return Optional.ofNullable(best);
    }

    /** From left to right, where a column may begin: where most cells do, when there are too many places to try. */
    private static SortedSet<Float> gutters(List<Cell> cells, float from, float to) {
        Map<Float, Integer> starts = new TreeMap<>();
        for (Cell cell : cells) {
            float x = (float) Math.floor(cell.left());
            if (x > from && x < to) {
                starts.merge(x, 1, Integer::sum);
            }
        }
        return starts.entrySet().stream()
                .sorted(Map.Entry.<Float, Integer>comparingByValue().reversed())
                .limit(MOST_GUTTERS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The stretches of the page in which nothing crosses the gutter left of {@code x}. */
    private List<Split> splitsAt(List<Cell> sorted, float x) {
        List<Split> splits = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= sorted.size(); i++) {
            budget.step();
            boolean crosses = i < sorted.size()
                    && sorted.get(i).left() < x - 0.5f
                    && sorted.get(i).right() > x - GUTTER;
            if (i == sorted.size() || crosses) {
                if (i - start >= 2 * FEWEST_CELLS) {
                    splits.add(split(sorted, start, i, x));
                }
                start = i + 1;
            }
        }
        return splits;
    }

    private static Split split(List<Cell> sorted, int start, int end, float x) {
        int from = start;
        int to = end;
        List<Cell> band = sorted.subList(start, end);
        float sharedTop = Math.max(top(band, x, true), top(band, x, false));
        float sharedBottom = Math.min(bottom(band, x, true), bottom(band, x, false));
        while (start > 0 && from < to && sorted.get(from).bottom() < sharedTop) {
            from++;
        }
        while (end < sorted.size() && to > from && sorted.get(to - 1).top() > sharedBottom) {
            to--;
        }
        List<Cell> left = new ArrayList<>();
        List<Cell> right = new ArrayList<>();
        sorted.subList(from, to).forEach(cell -> (cell.left() < x - 0.5f ? left : right).add(cell));
        return new Split(x, sorted.subList(0, from), left, right, sorted.subList(to, sorted.size()));
    }

    private static float top(List<Cell> band, float x, boolean left) {
        return (float) band.stream()
                .filter(cell -> cell.left() < x - 0.5f == left)
                .mapToDouble(Cell::top)
                .min()
                .orElse(0);
    }

    private static float bottom(List<Cell> band, float x, boolean left) {
        return (float) band.stream()
                .filter(cell -> cell.left() < x - 0.5f == left)
                .mapToDouble(Cell::bottom)
                .max()
                .orElse(Float.MAX_VALUE);
    }

    private Optional<Split> columns(Split split) {
        return areColumns(split) ? Optional.of(split) : withHeading(split).filter(this::areColumns);
    }

    /** With the heading, and what stands below it, that the left column has above where the right one begins. */
    private Optional<Split> withHeading(Split split) {
        List<Cell> above = split.above();
        int from = above.size();
        while (from > 0 && !isSection(above.get(from - 1)) && above.size() - from < MOST_ABOVE) {
            from--;
        }
        List<Cell> own = above.subList(Math.max(0, from - 1), above.size());
        float left = new Region(split.left(), false).left();
        boolean heads = from > 0
                && isSection(own.get(0))
                && Math.abs(own.get(0).left() - left) < 2
                && own.stream().allMatch(cell -> cell.right() < split.gutter() - GUTTER);
        if (!heads) {
            return Optional.empty();
        }
        List<Cell> whole = new ArrayList<>(own);
        whole.addAll(split.left());
        return Optional.of(new Split(split.gutter(), above.subList(0, from - 1), whole, split.right(), split.below()));
    }

    private boolean areColumns(Split split) {
        if (split.left().size() < FEWEST_CELLS || split.right().size() < FEWEST_CELLS) {
            return false;
        }
        Baselines lines = new Baselines(split.left());
        lines.add(split.right());
        boolean leftOwns = ownsSection(split.left(), lines);
        boolean rightOwns = ownsSection(split.right(), lines);
        if (leftOwns && rightOwns) {
            return !isForm(split);
        }
        if (gutterBefore != null && Math.abs(gutterBefore - split.gutter()) < SAME_GUTTER) {
            return leftOwns || rightOwns || !rowsAgree(split);
        }
        boolean sidebar = leftOwns && ContactColumn.is(split.right(), split.left())
                || rightOwns && ContactColumn.is(split.left(), split.right());
        return sidebar && !rowsAgree(split);
    }

    /** Labels that end where the gutter begins, most of them more than once, each beside its text. */
    private boolean isForm(Split split) {
        List<Cell> labels = split.left().stream()
                .filter(cell -> !headings.containsKey(cell))
                .toList();
        Map<String, Long> texts = labels.stream().collect(Collectors.groupingBy(Cell::text, Collectors.counting()));
        Map<Integer, Long> ends = labels.stream()
                .collect(Collectors.groupingBy(cell -> Math.round(cell.right() / 2), Collectors.counting()));
        long again = labels.stream().filter(cell -> texts.get(cell.text()) > 1).count();
        long flush = ends.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return (again * 2 > labels.size() || flush * 3 > labels.size() * 2) && standOn(split.left(), split.right());
    }

    /** Whether a heading has text below it within the same column, and is no label in a grid that spans both. */
    private boolean ownsSection(List<Cell> column, Baselines lines) {
        int owned = 0;
        int bare = 0;
        for (int i = 0; i < column.size(); i++) {
            if (isSection(column.get(i)) && !isGridLabel(column.get(i), lines)) {
                boolean text = i + 1 < column.size() && !headings.containsKey(column.get(i + 1));
                owned += text ? 1 : 0;
                bare += text ? 0 : 1;
            }
        }
        return owned > 0 && owned >= bare;
    }

    /** Whether a heading begins right at the gutter. */
    private boolean isFlush(Cell cell, float gutter) {
        return isSection(cell) && cell.left() - gutter < 2;
    }

    /** What a document calls itself begins no section. */
    private boolean isSection(Cell cell) {
        return headings.containsKey(cell) && headings.get(cell) != SectionKind.TITLE;
    }

    private boolean isGridLabel(Cell heading, Baselines lines) {
        HeadingStyle style = HeadingStyle.of(heading);
        return lines.beside(heading)
                .anyMatch(other -> other != heading
                        && !headings.containsKey(other)
                        && HeadingStyle.of(other).isLike(style));
    }

    /** Whether the lines of one side but its headings stand on lines of the other side, as dates and labels do. */
    private boolean rowsAgree(Split split) {
        return standOn(split.left(), split.right()) || standOn(split.right(), split.left());
    }

    private boolean standOn(List<Cell> side, List<Cell> other) {
        Baselines lines = new Baselines(other);
        List<Cell> text = side.stream()
                .filter(cell -> !headings.containsKey(cell) && !ContactColumn.isWay(cell))
                .toList();
        long agree = text.stream()
                .filter(cell -> lines.beside(cell).findAny().isPresent())
                .count();
        return !text.isEmpty() && agree >= AGREEING * text.size();
    }
}
