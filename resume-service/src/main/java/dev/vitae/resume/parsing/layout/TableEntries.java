package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.FieldLabel;
import dev.vitae.resume.parsing.wording.FieldLabels;
import dev.vitae.resume.parsing.wording.Places;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads entries of a table whose first row says what its columns hold ("Period", "Company", "Position"), and gives them
 * back without that row in the order in which most résumés write them, as {@link LabelledEntries} does.
 */
final class TableEntries {

    /** In points, that a cell may stand left of its column's title. */
    private static final float ALIGNED = 4;
    /** In words. */
    private static final int LONGEST_DATES = 5;

    private final FieldLabels labels;
    private final DateFinder dates;
    private final Places places;

    TableEntries(Wording wording) {
        this.labels = wording.labels();
        this.dates = wording.dates();
        this.places = wording.places();
    }

    private record Column(float left, FieldLabel label) {}

    /** The rows of a section, as they are where they are no such table. */
    List<Row> inOrder(List<Row> rows) {
        List<Column> columns = rows.size() < 2 ? List.of() : columns(rows);
        int first = columns.isEmpty() ? 0 : first(rows);
        if (columns.isEmpty() || first == rows.size() || rows.get(first).cells().size() < 2) {
            return rows;
        }
        List<Row> ordered = new ArrayList<>();
        FormEntry entry = new FormEntry(dates);
        for (Row row : rows.subList(first, rows.size())) {
            if (begins(row, columns, entry)) {
                entry.moveTo(ordered);
            }
            for (Cell cell :
                    row.cells().stream().flatMap(whole -> parts(whole, columns)).toList()) {
                FieldLabel column = label(cell, columns);
                FieldLabel label = isPlaceBelow(cell, column, entry) ? FieldLabel.PLACE : column;
                boolean text = isTextBelow(cell, entry.of(label)) || isTextAcross(cell, row, label);
                entry.add(text ? FieldLabel.TEXT : label, new Row(List.of(cell)));
            }
        }
        entry.moveTo(ordered);
        return ordered;
    }

    /** The first row below the titles, one of which may be broken ("S." above "No."). */
    private int first(List<Row> rows) {
        Row below = rows.get(1);
        boolean title = below.cells().size() == 1
                && below.first().bold() == rows.get(0).first().bold()
                && dates.find(below.text()).isEmpty()
                && rows.get(0).cells().stream()
                        .anyMatch(cell -> Math.abs(cell.left() - below.first().left()) < ALIGNED);
        return title ? 2 : 1;
    }

    /** What the first row calls the columns below it; empty where it is no table's first row. */
    private List<Column> columns(List<Row> rows) {
        Row row = rows.get(0);
        List<Optional<FieldLabel>> known = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell title = row.cells().get(i);
            float end = i + 1 < row.cells().size() ? row.cells().get(i + 1).left() : Float.MAX_VALUE;
            known.add(labels.ofColumn(title.text()).or(() -> datesBelow(title, end, rows)));
        }
        long told = known.stream().filter(Optional::isPresent).count();
        boolean named = told >= 2 && told * 2 > known.size() && known.stream().anyMatch(this::isName);
        List<Column> columns = new ArrayList<>();
        boolean titled =
                known.stream().anyMatch(label -> label.filter(this::isTitle).isPresent());
        for (int i = 0; named && i < known.size(); i++) {
            // "Activity" is what somebody was, where no other column says it.
            FieldLabel label = known.get(i).orElse(FieldLabel.TEXT);
            boolean title = !titled && label == FieldLabel.TEXT;
            titled |= title;
            columns.add(new Column(row.cells().get(i).left(), title ? FieldLabel.POSITION : label));
        }
        return columns;
    }

    /** Dates, where most that stands below a column's title is nothing else ("Until" above "05/2020" and "present"). */
    private Optional<FieldLabel> datesBelow(Cell title, float end, List<Row> rows) {
        List<Cell> below = rows.subList(1, rows.size()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.left() > title.left() - ALIGNED && cell.right() < end)
                .toList();
        long dated =
                below.stream().filter(cell -> dates.isOnlyDate(cell.text())).count();
        return dated > 0 && dated * 2 > below.size() ? Optional.of(FieldLabel.DATES) : Optional.empty();
    }

    /** A number and what stands right of it in a column of its own. */
    private static Stream<Cell> parts(Cell cell, List<Column> columns) {
        boolean two = cell.startsWithBullet() && label(cell, columns) != label(cell.body(), columns);
        return two ? Stream.of(new Cell(cell.page(), cell.words().subList(0, 1)), cell.body()) : Stream.of(cell);
    }

    /** Whether the line below a name says where that is. */
    private boolean isPlaceBelow(Cell cell, FieldLabel column, FormEntry entry) {
        return column == FieldLabel.ORGANISATION && !entry.of(column).isEmpty() && places.isPlace(cell.text());
    }

    private boolean isName(Optional<FieldLabel> label) {
        return label.filter(name -> name == FieldLabel.ORGANISATION || isTitle(name))
                .isPresent();
    }

    private boolean isTitle(FieldLabel label) {
        return label == FieldLabel.POSITION || label == FieldLabel.DEGREE;
    }

    /** A row with a date in the column of dates, or where there is none with a cell in the first column. */
    private boolean begins(Row row, List<Column> columns, FormEntry entry) {
        FieldLabel key = columns.stream()
                .map(Column::label)
                .filter(FieldLabel.DATES::equals)
                .findFirst()
                .orElse(columns.get(0).label());
        List<Row> before = entry.of(key);
        boolean open = !before.isEmpty() && isOpen(before.get(before.size() - 1).text());
        return !open
                && row.cells().stream()
                        .filter(cell -> label(cell, columns) == key)
                        .anyMatch(cell -> key != FieldLabel.DATES
                                || dates.find(cell.text()).isPresent());
    }

    /** Whether a line of its column's cell says more about the names above it: a list's, or not bold as they are. */
    private static boolean isTextBelow(Cell cell, List<Row> above) {
        boolean item = cell.startsWithBullet();
        return !above.isEmpty() && (item || above.get(0).first().bold() && !cell.bold());
    }

    /** Whether a row is but a text that spans the columns, the first of which has dates. */
    private boolean isTextAcross(Cell cell, Row row, FieldLabel label) {
        return label == FieldLabel.DATES
                && row.cells().size() == 1
                && cell.words().size() > LONGEST_DATES
                && !dates.isOnlyDate(cell.text());
    }

    private boolean isOpen(String text) {
        boolean whole = dates.find(text)
                .filter(span -> span.end() != null || span.present())
                .isPresent();
        return !whole && dates.endsOpen(text);
    }

    private static FieldLabel label(Cell cell, List<Column> columns) {
        FieldLabel label = columns.get(0).label();
        for (Column column : columns) {
            label = column.left() <= cell.left() + ALIGNED ? column.label() : label;
        }
        return label;
    }
}
