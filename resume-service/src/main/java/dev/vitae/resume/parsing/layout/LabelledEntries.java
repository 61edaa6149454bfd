package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.FieldLabel;
import dev.vitae.resume.parsing.wording.FieldLabels;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads entries of forms, where each line has a label ("Employer", "Position", "Dates"), and gives them back without their
 * labels in the order in which most résumés write them: title and dates, organisation and place, text.
 */
final class LabelledEntries {

    private static final int LONGEST_LABEL = 6;
    /** In characters. */
    private static final int LONGEST_NAME = 60;

    /** In points. */
    private static final float ALIGNED = 3;

    private final Wording wording;
    private final FieldLabels labels;

    LabelledEntries(Wording wording) {
        this.wording = wording;
        this.labels = wording.labels();
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
        List<Line> known = withOwnLabels(lines, rows);
        known.forEach(line -> line.label().ifPresent(used::add));
        boolean told = named || known != lines;
        return told && used.size() >= 2 ? entries(known) : rows;
    }

    /** The same with the labels of the form's own that stand where its known ones do: what they name their texts tell. */
    private List<Line> withOwnLabels(List<Line> lines, List<Row> rows) {
        List<Cell> column = new ArrayList<>();
        Map<String, List<String>> texts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() > 1 && (lines.get(i).label().isPresent() || isMarked(rows.get(i)))) {
                column.add(rows.get(i).first());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (isOwnLabel(lines.get(i), rows.get(i), column)) {
                texts.computeIfAbsent(rows.get(i).first().text(), label -> new ArrayList<>())
                        .add(rest(rows.get(i)).text());
            }
        }
        List<Line> known = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            known.add(
                    isOwnLabel(lines.get(i), rows.get(i), column)
                            ? new Line(
                                    Optional.of(
                                            named(texts.get(rows.get(i).first().text()))),
                                    rest(rows.get(i)))
                            : lines.get(i));
        }
        return texts.isEmpty() ? lines : known;
    }

    /** A bullet before what another cell without one follows. */
    private static boolean isMarked(Row row) {
        return row.first().startsWithBullet() && !row.cells().get(1).startsWithBullet();
    }

    private static boolean isOwnLabel(Line line, Row row, List<Cell> column) {
        Cell first = row.first();
        return line.label().isEmpty()
                && row.cells().size() > 1
                && column.stream()
                        .anyMatch(label -> label.startsWithBullet() == first.startsWithBullet()
                                && label.bold() == first.bold()
                                && (Math.abs(label.right() - first.right()) < ALIGNED
                                        || Math.abs(label.left() - first.left()) < ALIGNED));
    }

    private FieldLabel named(List<String> texts) {
        if (most(texts, text -> wording.dates().find(text).isPresent())) {
            return FieldLabel.DATES;
        }
        if (most(texts, text -> text.length() > LONGEST_NAME || text.contains(";"))) {
            return FieldLabel.TEXT;
        }
        if (most(texts, wording.degrees()::in)) {
            return FieldLabel.DEGREE;
        }
        if (most(texts, wording.places()::isPlace)) {
            return FieldLabel.PLACE;
        }
        return most(texts, wording.jobs()::in) ? FieldLabel.POSITION : FieldLabel.ORGANISATION;
    }

    private static boolean most(List<String> texts, Predicate<String> are) {
        return texts.stream().filter(are).count() * 2 > texts.size();
    }

    private static Row rest(Row row) {
        return new Row(row.cells().subList(1, row.cells().size()));
    }

    private Line line(Row row) {
        List<Cell> cells = row.cells();
        if (cells.size() > 1) {
            Optional<FieldLabel> label = labels.exactly(row.first().body().text());
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
