package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.FieldLabel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a form or table says of one entry, by its labels. */
final class FormEntry {

    /** Behind a whole word. */
    private static final Pattern STOP = Pattern.compile("\\p{Ll}{5}\\.$");

    private final DateFinder dates;
    private final Map<FieldLabel, List<Row>> rows = new EnumMap<>(FieldLabel.class);

    FormEntry(DateFinder dates) {
        this.dates = dates;
    }

    boolean has(FieldLabel label) {
        return rows.containsKey(label);
    }

    List<Row> of(FieldLabel label) {
        return rows.getOrDefault(label, List.of());
    }

    void add(FieldLabel label, Row row) {
        rows.computeIfAbsent(label, unseen -> new ArrayList<>()).add(row);
    }

    /** Appends the entry as rows of its usual order, and empties it. */
    void moveTo(List<Row> ordered) {
        add(ordered, FieldLabel.POSITION, FieldLabel.DEGREE, FieldLabel.DATES);
        add(ordered, FieldLabel.ORGANISATION, FieldLabel.PLACE);
        ordered.addAll(of(FieldLabel.TEXT));
        rows.clear();
    }

    /** One row of all that these labels have. */
    private void add(List<Row> ordered, FieldLabel... labels) {
        List<Cell> cells = new ArrayList<>();
        for (FieldLabel label : labels) {
            of(label).stream()
                    .flatMap(row -> row.cells().stream())
                    .map(cell -> STOP.matcher(cell.text()).find() ? cell.withoutStop() : cell)
                    .reduce(label == FieldLabel.DATES ? this::range : Cell::with)
                    .ifPresent(cells::add);
        }
        if (!cells.isEmpty()) {
            ordered.add(new Row(cells));
        }
    }

    /** "From" and "To" in fields of their own are one range. */
    private Cell range(Cell from, Cell to) {
        boolean points = dates.isOnlyDate(from.text()) && !dates.endsOpen(from.text());
        boolean range = dates.find(from.text() + " – " + to.text())
                .filter(span -> span.from() == 0 && (span.end() != null || span.present()))
                .isPresent();
        boolean said = dates.find(from.text() + " " + to.text())
                .filter(span -> span.end() != null || span.present())
                .isPresent();
        if (!points || !range || said) {
            return from.with(to);
        }
        Word first = to.words().get(0);
        Word dash =
                new Word("–", first.left(), first.left(), first.baseline(), first.size(), first.bold(), first.italic());
        return from.with(new Cell(from.page(), List.of(dash))).with(to);
    }
}
