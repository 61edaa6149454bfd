package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.FieldLabel;
import dev.vitae.resume.parsing.wording.FieldLabels;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads entries of forms, where each line has a label ("Employer", "Position", "Dates"), and gives them back without their
 * labels in the order in which most résumés write them: title and dates, organisation and place, text.
 */
final class LabelledEntries {

    private static final int LONGEST_LABEL = 6;
    /** In characters. */
    private static final int LONGEST_NAME = 60;

    /** In words. */
    private static final int LONGEST_DATES = 3;
    /** In points. */
    private static final float ALIGNED = 3;

    private static final Pattern ALONE = Pattern.compile(":$|\\p{L} \\d{1,2}$");

    private final Wording wording;
    private final FieldLabels labels;

    LabelledEntries(Wording wording) {
        this.wording = wording;
        this.labels = wording.labels();
    }

    /** A row without its label, if it has one; without cells where the label stands alone. */
    private record Line(Optional<FieldLabel> label, Row row) {}

    /** The rows of a section, as they are where they have no labels. */
    List<Row> inOrder(List<Row> section) {
        List<Row> rows = section.stream().flatMap(row -> pairs(row).stream()).toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean rest =
                    i > 0 && isRestOfDates(rows.get(i - 1).first(), rows.get(i).first());
            lines.add(rest ? new Line(Optional.empty(), rows.get(i)) : line(rows.get(i)));
        }
        Set<FieldLabel> used = EnumSet.noneOf(FieldLabel.class);
        lines.forEach(line -> line.label().ifPresent(used::add));
        boolean named = used.contains(FieldLabel.ORGANISATION)
                || used.contains(FieldLabel.POSITION)
                || used.contains(FieldLabel.DEGREE);
        List<Line> known = withOwnLabels(lines, rows);
        known.forEach(line -> line.label().ifPresent(used::add));
        boolean told = named || known != lines;
        return told && used.size() >= 2 ? entries(known) : section;
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

    /** "Position | Cook | Place | Metz" is two rows of a form. */
    private List<Row> pairs(Row row) {
        List<Cell> cells = row.cells();
        List<Row> pairs = new ArrayList<>();
        int from = 0;
        for (int i = 2; i + 1 < cells.size() && isLabel(cells.get(from)); i++) {
            if (isLabel(cells.get(i))) {
                pairs.add(new Row(cells.subList(from, i)));
                from = i;
            }
        }
        pairs.add(from == 0 ? row : new Row(cells.subList(from, cells.size())));
        return pairs;
    }

    private boolean isLabel(Cell cell) {
        return labels.exactly(cell.body().text()).isPresent();
    }

    /** "Duties:" above them, or "Employer 2" above all that the form asks about it. */
    private boolean isLabelAlone(Row row) {
        return row.cells().size() == 1 && ALONE.matcher(row.text()).find() && isLabel(row.first());
    }

    /** "date" below "May 2020 – To". */
    private boolean isRestOfDates(Cell above, Cell cell) {
        return wording.dates().endsOpen(above.text()) && wording.dates().isOnlyDate(above.text() + " " + cell.text());
    }

    private Line line(Row row) {
        List<Cell> cells = row.cells();
        if (isLabelAlone(row)) {
            return new Line(labels.exactly(row.first().body().text()), new Row(List.of()));
        }
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

    /** What stands above the first label in bold, as a name that the form has no label for. */
    private static Optional<Cell> name(List<Line> lines) {
        Line first = lines.get(0);
        return first.label().isEmpty() && first.row().first().startsBold()
                ? Optional.of(first.row().first())
                : Optional.empty();
    }

    private static boolean isAlike(Cell cell, Cell name) {
        return HeadingStyle.of(cell).isLike(HeadingStyle.of(name)) && Math.abs(cell.left() - name.left()) < ALIGNED;
    }

    /** Whether a line below labelled dates is none of them. */
    private boolean isBelowDates(FieldLabel current, Line line, FormEntry entry) {
        return current == FieldLabel.DATES
                && entry.has(current)
                && wording.dates().find(line.row().text()).isEmpty()
                && line.row().first().words().size() > LONGEST_DATES;
    }

    /**
     * A label that comes again begins the next entry; a line without one goes on with the label before it, but a list is
     * text whatever stands above it.
     */
    private List<Row> entries(List<Line> lines) {
        List<Row> ordered = new ArrayList<>();
        FormEntry entry = new FormEntry(wording.dates());
        FieldLabel current = null;
        Optional<Cell> name = name(lines);
        for (Line line : lines) {
            if (line.label().isPresent()) {
                boolean to = current == FieldLabel.DATES && entry.has(current);
                current = line.label().get();
                if (entry.has(current) && !(to && current == FieldLabel.DATES)) {
                    entry.moveTo(ordered);
                }
            } else if (name.filter(first -> isAlike(line.row().first(), first)).isPresent()) {
                entry.moveTo(ordered);
                current = null;
            } else if (current != null
                    && (line.row().first().startsWithBullet() || isBelowDates(current, line, entry))) {
                current = FieldLabel.TEXT;
            }
            if (current == null) {
                ordered.add(line.row());
            } else if (!line.row().cells().isEmpty()) {
                entry.add(current, line.row());
            }
        }
        entry.moveTo(ordered);
        return ordered;
    }
}
