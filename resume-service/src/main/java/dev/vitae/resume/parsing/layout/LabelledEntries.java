package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.FieldLabel;
import dev.vitae.resume.parsing.wording.FieldLabels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads entries of forms, where each line has a label ("Employer", "Position", "Dates"), and gives them back without their
 * labels in the order in which most résumés write them: title and dates, organisation and place, text.
 */
final class LabelledEntries {

    private static final int LONGEST_LABEL = 6;

    private final FieldLabels labels;

    LabelledEntries(FieldLabels labels) {
        this.labels = labels;
    }

    /** A row without its label, if it has one. */
    private record Line(Optional<FieldLabel> label, Row row) {}

    /** The rows of a section, as they are where they have no labels. */
    List<Row> inOrder(List<Row> rows) {
        List<Line> lines = rows.stream().map(this::line).toList();
        Set<FieldLabel> used = EnumSet.noneOf(FieldLabel.class);
        lines.forEach(line -> line.label().ifPresent(used::add));
        boolean named = used.contains(FieldLabel.ORGANISATION)
                || used.contains(FieldLabel.POSITION)
                || used.contains(FieldLabel.DEGREE);
        return named && used.size() >= 2 ? entries(lines) : rows;
    }

    private Line line(Row row) {
        List<Cell> cells = row.cells();
        if (cells.size() > 1) {
            Optional<FieldLabel> label = labels.exactly(row.first().text());
            return new Line(label, label.isPresent() ? new Row(cells.subList(1, cells.size())) : row);
        }
        List<Word> words = row.first().words();
        for (int i = 1; i < Math.min(words.size(), LONGEST_LABEL); i++) {
            if (words.get(i - 1).text().endsWith(":")) {
                Optional<FieldLabel> label = labels.exactly(new Cell(row.page(), words.subList(0, i)).text());
                Cell rest = new Cell(row.page(), words.subList(i, words.size()));
                return new Line(label, label.isPresent() ? new Row(List.of(rest)) : row);
            }
        }
        return new Line(Optional.empty(), row);
    }

    /** A label that comes again begins the next entry; a line without one goes on with the label before it. */
    private static List<Row> entries(List<Line> lines) {
        List<Row> ordered = new ArrayList<>();
        Map<FieldLabel, List<Row>> entry = new EnumMap<>(FieldLabel.class);
        FieldLabel current = null;
        for (Line line : lines) {
            if (line.label().isPresent()) {
                current = line.label().get();
                if (entry.containsKey(current)) {
                    close(entry, ordered);
                }
            }
            if (current == null) {
                ordered.add(line.row());
            } else {
                entry.computeIfAbsent(current, label -> new ArrayList<>()).add(line.row());
            }
        }
        close(entry, ordered);
        return ordered;
    }

    /** Appends an entry as rows of its usual order, and empties it. */
    static void close(Map<FieldLabel, List<Row>> entry, List<Row> ordered) {
        add(entry, ordered, FieldLabel.POSITION, FieldLabel.DEGREE, FieldLabel.DATES);
        add(entry, ordered, FieldLabel.ORGANISATION, FieldLabel.PLACE);
        ordered.addAll(entry.getOrDefault(FieldLabel.TEXT, List.of()));
        entry.clear();
    }

    /** One row of all that these labels have. */
    private static void add(Map<FieldLabel, List<Row>> entry, List<Row> ordered, FieldLabel... labels) {
        List<Cell> cells = new ArrayList<>();
        for (FieldLabel label : labels) {
            List<Row> rows = entry.getOrDefault(label, List.of());
            rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .reduce(Cell::with)
                    .ifPresent(cells::add);
        }
        if (!cells.isEmpty()) {
            ordered.add(new Row(cells));
        }
    }
}
