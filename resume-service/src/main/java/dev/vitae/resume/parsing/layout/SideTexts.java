package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Entries in three columns: when at the left, who and where in the middle, and at the right what was done, whose lines have
 * base lines of their own. The text is read after the names that it stands beside.
 */
final class SideTexts {

    /** In points. */
    private static final float ALIGNED = 3;
    /** Text has more words in an entry. */
    private static final int FEWEST_WORDS = 6;

    private final Wording wording;
    private final DateFinder dates;
    private final boolean broken;

    /** @param broken whether lines end where their column does */
    SideTexts(Wording wording, boolean broken) {
        this.wording = wording;
        this.dates = wording.dates();
        this.broken = broken;
    }

    /** The rows of a section with the right column of each entry behind the others, or as they are. */
    List<Row> inOrder(List<Row> written) {
        float edge = edge(written);
        List<Row> rows = edge > 0 ? WrappedDates.joined(written, dates) : written;
        boolean parted = edge > 0
                && rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .allMatch(cell -> cell.right() < edge || cell.left() > edge - ALIGNED);
        if (!parted || !isDated(rows.get(0), rows)) {
            return written;
        }
        List<List<Row>> entries = entries(rows, rows);
        long texts =
                entries.stream().filter(entry -> isText(right(entry, edge))).count();
        boolean whole = entries.stream()
                .allMatch(entry ->
                        hasName(entry, edge) && right(entry, edge).stream().noneMatch(this::isRange));
        if (!whole || texts * 2 <= entries.size()) {
            return written;
        }
        List<List<Row>> names = entries(names(entries, edge), rows);
        List<Row> ordered = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ordered.addAll(names.get(i));
            right(entries.get(i), edge).forEach(cell -> ordered.add(new Row(List.of(cell))));
        }
        return ordered;
    }

    private List<List<Row>> entries(List<Row> rows, List<Row> section) {
        List<List<Row>> entries = new ArrayList<>();
        for (Row row : rows) {
            if (isDated(row, section)) {
                entries.add(new ArrayList<>());
            }
            entries.get(entries.size() - 1).add(row);
        }
        return entries;
    }

    /** What stands left of the texts: the middle before what is at the left below the dates, broken names put together. */
    private List<Row> names(List<List<Row>> entries, float edge) {
        List<Row> names = new ArrayList<>();
        for (List<Row> entry : entries) {
            float left = entry.get(0).first().left();
            List<Row> below = new ArrayList<>();
            for (Row row : entry) {
                boolean first = row == entry.get(0);
                add(row, cell -> cell.right() < edge && (first || cell.left() > left + ALIGNED), names);
                add(row, cell -> cell.right() < edge && !first && cell.left() <= left + ALIGNED, below);
            }
            names.addAll(below);
        }
        return broken ? new BrokenNames(names, wording).joined(names) : names;
    }

    private static void add(Row row, Predicate<Cell> which, List<Row> to) {
        List<Cell> cells = row.cells().stream().filter(which).toList();
        if (!cells.isEmpty()) {
            to.add(new Row(cells));
        }
    }

    /** Where most third cells of rows begin; 0 where fewer than two rows have one. */
    private static float edge(List<Row> rows) {
        Map<Integer, Integer> lefts = new HashMap<>();
        for (Row row : rows) {
            if (row.cells().size() == 3) {
                lefts.merge(Math.round(row.cells().get(2).left()), 1, Integer::sum);
            }
        }
        return lefts.entrySet().stream()
                .filter(left -> left.getValue() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Whether a row begins with a range where the first one does. */
    private boolean isDated(Row row, List<Row> rows) {
        Cell first = row.first();
        return isRange(first) && Math.abs(first.left() - rows.get(0).first().left()) < ALIGNED;
    }

    private boolean isRange(Cell cell) {
        return dates.find(cell.text()).filter(DateSpan::range).isPresent();
    }

    private static List<Cell> right(List<Row> entry, float edge) {
        return entry.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.left() > edge - ALIGNED)
                .toList();
    }

    /** Whether something else than dates stands in the middle. */
    private boolean hasName(List<Row> entry, float edge) {
        float left = entry.get(0).first().left();
        return entry.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.left() > left + ALIGNED && cell.right() < edge)
                .anyMatch(cell -> dates.find(cell.text()).isEmpty());
    }

    /** Items, or sentences that fill more than a line. */
    private static boolean isText(List<Cell> cells) {
        int words = cells.stream().mapToInt(cell -> cell.words().size()).sum();
        boolean stop = !cells.isEmpty() && cells.get(cells.size() - 1).text().endsWith(".");
        return cells.stream().anyMatch(Cell::startsWithBullet) || words >= FEWEST_WORDS && cells.size() > 1 && stop;
    }
}
