package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Entries with what was done at the left and, in a column of their own at the right, who, where and when. */
final class RightDetails {

    private static final Pattern SENTENCE = Pattern.compile(".*\\p{Ll}[)%]?\\.");
    /** In points. */
    private static final float GUTTER = 7;
    /** In em, between the lines of an entry's names. */
    private static final float NEAR = 0.8f;
    /** Share of the lines at the left. */
    private static final double MOST = 0.6;

    private final DateFinder dates;

    RightDetails(DateFinder dates) {
        this.dates = dates;
    }

    /** The rows of a section with each entry's names before its text, or as they are. */
    List<Row> inOrder(List<Row> rows) {
        Float edge = edge(rows);
        if (edge == null
                || rows.stream().anyMatch(row -> row.page() != rows.get(0).page())) {
            return rows;
        }
        List<Cell> left = new ArrayList<>();
        List<Cell> right = new ArrayList<>();
        rows.forEach(row -> row.cells().forEach(cell -> (cell.right() < edge ? left : right).add(cell)));
        List<List<Cell>> names = groups(right);
        boolean told = names.size() > 1
                && names.stream().allMatch(group -> group.size() > 1 && isDated(group))
                && left.stream().noneMatch(cell -> dates.isOnlyDate(cell.text()))
                && isText(left);
        if (!told) {
            return rows;
        }
        List<Row> ordered = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            float top = i == 0 ? -Float.MAX_VALUE : names.get(i).get(0).top() - 1;
            float bottom = i + 1 == names.size()
                    ? Float.MAX_VALUE
                    : names.get(i + 1).get(0).top() - 1;
            names.get(i).forEach(cell -> ordered.add(new Row(List.of(cell))));
            ordered.addAll(Row.of(left.stream()
                    .filter(cell -> cell.top() >= top && cell.top() < bottom)
                    .toList()));
        }
        return ordered;
    }

    /** Left of most cells that end at the right, with a gutter before it that no cell crosses; null where there is none. */
    private static Float edge(List<Row> rows) {
        Map<Integer, Integer> rights = new HashMap<>();
        for (Row row : rows) {
            if (row.cells().size() > 1) {
                rights.merge(Math.round(row.cells().get(1).right()), 1, Integer::sum);
            }
        }
        int right = rights.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        List<Cell> cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
        float edge = (float) cells.stream()
                .filter(cell -> Math.abs(cell.right() - right) < 2)
                .mapToDouble(Cell::left)
                .min()
                .orElse(0);
        boolean free = cells.stream().allMatch(cell -> cell.right() < edge - GUTTER || cell.left() > edge - 1);
        return right > 0 && free ? edge : null;
    }

    /** Lines that stand close below each other. */
    private static List<List<Cell>> groups(List<Cell> column) {
        List<Cell> sorted = new ArrayList<>(column);
        sorted.sort(Comparator.comparingDouble(Cell::baseline));
        List<List<Cell>> groups = new ArrayList<>();
        Cell last = null;
        for (Cell cell : sorted) {
            if (last == null || cell.top() - last.bottom() > NEAR * cell.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(cell);
            last = cell;
        }
        return groups;
    }

    private boolean isDated(List<Cell> group) {
        return group.stream().anyMatch(cell -> dates.find(cell.text()).isPresent());
    }

    private static boolean isText(List<Cell> cells) {
        long texts = cells.stream()
                .filter(cell ->
                        cell.startsWithBullet() || SENTENCE.matcher(cell.text()).matches())
                .count();
        return !cells.isEmpty() && texts >= MOST * cells.size();
    }
}
