package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries with two blocks of lines beside each other: who, where and when at the left, what was done at the right. Their
 * lines do not stand on common base lines, so each block is read as a whole.
 */
final class LeftDetails {

    /** In points. */
    private static final float ALIGNED = 3;
    /** In em, from base line to base line. */
    private static final float NEXT_LINE = 1.5f;

    private final DateFinder dates;

    LeftDetails(DateFinder dates) {
        this.dates = dates;
    }

    /** The rows of a section with each entry's left lines before its right ones, or as they are. */
    List<Row> inOrder(List<Row> rows) {
        float edge = edge(rows);
        boolean parted = edge > 0
                && rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .allMatch(cell -> cell.right() < edge || cell.left() > edge - ALIGNED);
        if (!parted) {
            return rows;
        }
        List<List<Row>> entries = entries(rows, edge);
        boolean blocks = entries.stream().anyMatch(entry -> isMixed(entry, edge))
                && entries.stream().allMatch(entry -> isDatedAtLeft(entry, edge));
        if (!blocks) {
            return rows;
        }
        List<Row> ordered = new ArrayList<>();
        entries.forEach(entry -> addInOrder(entry, edge, ordered));
        return ordered;
    }

    /** Where most cells that stand right of others begin; 0 where there are none. */
    private static float edge(List<Row> rows) {
        Map<Integer, Integer> lefts = new HashMap<>();
        for (Row row : rows) {
            if (row.cells().size() > 1) {
                lefts.merge(Math.round(row.cells().get(1).left()), 1, Integer::sum);
            }
        }
        return lefts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** An entry begins in a row of both sides whose left cell looks like the first one's. */
    private static List<List<Row>> entries(List<Row> rows, float edge) {
        List<List<Row>> entries = new ArrayList<>();
        HeadingStyle style = HeadingStyle.of(rows.get(0).first());
        Row last = null;
        for (Row row : rows) {
            boolean begins = isLeft(row.first(), edge)
                    && row.cells().size() > 1
                    && HeadingStyle.of(row.first()).equals(style)
                    && !(last != null && isLeft(last.first(), edge) && goesOn(last, row));
            if (begins || entries.isEmpty()) {
                entries.add(new ArrayList<>());
            }
            entries.get(entries.size() - 1).add(row);
            last = row;
        }
        return entries;
    }

    private static boolean goesOn(Row last, Row row) {
        return last.page() == row.page()
                && HeadingStyle.of(last.first()).equals(HeadingStyle.of(row.first()))
                && row.first().baseline() - last.first().baseline()
                        < NEXT_LINE * row.first().size();
    }

    /** Whether a line of the left block stands below or beside one of the right block that is an item or alone. */
    private static boolean isMixed(List<Row> entry, float edge) {
        boolean right = false;
        for (Row row : entry.subList(1, entry.size())) {
            Cell last = row.cells().get(row.cells().size() - 1);
            boolean left = isLeft(row.first(), edge);
            if (left && (right || row.cells().size() > 1 && last.startsWithBullet())) {
                return true;
            }
            right |= !left;
        }
        return false;
    }

    /** Columns of entries have dates and items in each. */
    private boolean isDatedAtLeft(List<Row> entry, float edge) {
        List<Cell> dated = entry.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> dates.find(cell.text()).isPresent())
                .filter(cell -> isLeft(cell, edge) || !cell.startsWithBullet())
                .toList();
        return dated.size() == 1 && isLeft(dated.get(0), edge);
    }

    private static void addInOrder(List<Row> entry, float edge, List<Row> ordered) {
        List<Row> right = new ArrayList<>();
        ordered.add(entry.get(0));
        for (Row row : entry.subList(1, entry.size())) {
            List<Cell> cells = row.cells();
            int split = (int) cells.stream().filter(cell -> isLeft(cell, edge)).count();
            if (split > 0) {
                ordered.add(new Row(cells.subList(0, split)));
            }
            if (split < cells.size()) {
                right.add(new Row(cells.subList(split, cells.size())));
            }
        }
        ordered.addAll(right);
    }

    private static boolean isLeft(Cell cell, float edge) {
        return cell.right() < edge;
    }
}
