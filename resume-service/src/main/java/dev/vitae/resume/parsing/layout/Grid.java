package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Entries of one section may stand beside each other; they are read one column after the other. */
final class Grid {

    /** In points. */
    private static final float GUTTER = 7;

    private static final float ALIGNED = 3;

    private final Wording wording;

    Grid(Wording wording) {
        this.wording = wording;
    }

    /** The rows with a grid taken apart, or as they are. */
    List<Row> inOrder(SectionKind kind, List<Row> rows) {
        List<Row> ordered = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).page() != rows.get(start).page()) {
                ordered.addAll(onePage(kind, rows.subList(start, i)));
                start = i;
            }
        }
        return ordered;
    }

    private List<Row> onePage(SectionKind kind, List<Row> rows) {
        List<Cell> cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
        List<List<Cell>> columns = withMargins(strips(cells));
        if (columns.size() < 2 || !areEntries(kind, columns)) {
            return rows;
        }
        List<Row> ordered = new ArrayList<>();
        columns.forEach(column -> ordered.addAll(Row.of(column)));
        return ordered;
    }

    private static List<List<Cell>> strips(List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingDouble(Cell::left));
        List<List<Cell>> strips = new ArrayList<>();
        float right = -Float.MAX_VALUE;
        for (Cell cell : sorted) {
            if (strips.isEmpty() || cell.left() - right > GUTTER) {
                strips.add(new ArrayList<>());
            }
            strips.get(strips.size() - 1).add(cell);
            right = Math.max(right, cell.right());
        }
        return strips;
    }

    /** Dates and places in a margin belong to the text beside them. */
    private List<List<Cell>> withMargins(List<List<Cell>> strips) {
        List<List<Cell>> columns = new ArrayList<>();
        List<Cell> waiting = new ArrayList<>();
        for (List<Cell> strip : strips) {
            boolean margin = strip.stream().allMatch(this::isMarginal);
            boolean rightAligned = strip.size() > 1 && isRightAligned(strip);
            if ((margin || rightAligned) && !columns.isEmpty()) {
                columns.get(columns.size() - 1).addAll(strip);
            } else if (margin) {
                waiting.addAll(strip);
            } else {
                List<Cell> column = new ArrayList<>(waiting);
                column.addAll(strip);
                columns.add(column);
                waiting = new ArrayList<>();
            }
        }
        return columns;
    }

    private boolean isMarginal(Cell cell) {
        String text = cell.text();
        return wording.dates().isOnlyDate(text)
                || wording.dates().endsOpen(text)
                || wording.dates().isDuration(text)
                || wording.places().isPlace(text);
    }

    private static boolean isRightAligned(List<Cell> strip) {
        float right = strip.get(0).right();
        float left = strip.get(0).left();
        return strip.stream().allMatch(cell -> Math.abs(cell.right() - right) < ALIGNED)
                && strip.stream().anyMatch(cell -> Math.abs(cell.left() - left) > ALIGNED);
    }

    private boolean areEntries(SectionKind kind, List<List<Cell>> columns) {
        boolean deep = columns.stream().allMatch(column -> Row.of(column).size() >= 2) && !isForm(columns);
        return switch (kind) {
            case EXPERIENCE, EDUCATION -> deep && columns.stream().allMatch(this::hasDate);
            case SKILLS -> deep && !isLabelled(columns);
            case LANGUAGES -> deep && columns.stream().allMatch(this::namesLanguage);
            default -> deep;
        };
    }

    private boolean hasDate(List<Cell> column) {
        return column.stream()
                .anyMatch(cell -> wording.dates().find(cell.text()).isPresent());
    }

    private boolean namesLanguage(List<Cell> column) {
        return column.stream().anyMatch(cell -> wording.languages().in(cell.text()));
    }

    /** Labels, each of which says what stands beside it: with colons, or with bullets that the texts have not. */
    private static boolean isForm(List<List<Cell>> columns) {
        List<Cell> first = columns.get(0);
        long colons = first.stream().filter(cell -> cell.text().endsWith(":")).count();
        boolean bullets = columns.size() > 1
                && first.stream().allMatch(Cell::startsWithBullet)
                && columns.get(1).stream().noneMatch(Cell::startsWithBullet);
        return colons * 2 > first.size() || bullets;
    }

    /** Labels in a column of their own, lists in the next. */
    private static boolean isLabelled(List<List<Cell>> columns) {
        boolean labels = columns.get(0).stream().noneMatch(cell -> cell.text().contains(","));
        return labels
                && columns.stream().skip(1).anyMatch(c -> c.stream()
                        .anyMatch(x -> x.text().contains(",")));
    }
}
