package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.FieldLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * Forms with a small label above each of their fields, side by side and over and over: each label goes before its text, a row
 * for each of them. A table names its columns once.
 */
final class LabelsAbove {

    private static final int FEWEST = 3;
    /** "Tasks" above the list of each job is no form. */
    private static final int FEWEST_KINDS = 2;
    /** In points. */
    private static final float ALIGNED = 2;
    /** Times the size of the text. */
    private static final float SMALLER = 0.9f;

    private final FieldLabels labels;

    LabelsAbove(FieldLabels labels) {
        this.labels = labels;
    }

    /** The rows as they are where no such form is. */
    List<Row> beside(List<Row> rows) {
        List<Row> above = rows.stream().filter(row -> isLabels(row, rows)).toList();
        long kinds = above.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> labels.exactly(cell.text()).stream())
                .distinct()
                .count();
        if (above.size() < FEWEST || kinds < FEWEST_KINDS) {
            return rows;
        }
        List<Row> fields = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!isLabels(row, rows)) {
                fields.add(row);
                continue;
            }
            List<Cell> texts = new ArrayList<>(rows.get(++i).cells());
            for (Cell label : row.cells()) {
                Cell text = texts.stream()
                        .filter(cell -> isFlush(label, cell))
                        .findFirst()
                        .orElse(null);
                if (text != null) {
                    fields.add(new Row(List.of(label, text)));
                    texts.remove(text);
                }
            }
            texts.forEach(rest -> fields.add(new Row(List.of(rest))));
        }
        return fields;
    }

    /** Whether known labels, and others in their type, stand above larger text that begins where they do. */
    private boolean isLabels(Row row, List<Row> rows) {
        int below = rows.indexOf(row) + 1;
        return below < rows.size()
                && row.cells().stream()
                        .anyMatch(cell -> labels.exactly(cell.text()).isPresent())
                && row.cells().stream().allMatch(label -> rows.get(below).cells().stream()
                        .anyMatch(text -> isFlush(label, text) && label.size() < SMALLER * text.size()));
    }

    private static boolean isFlush(Cell label, Cell text) {
        return Math.abs(label.left() - text.left()) < ALIGNED;
    }
}
