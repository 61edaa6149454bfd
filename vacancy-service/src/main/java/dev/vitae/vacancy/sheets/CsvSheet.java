package dev.vitae.vacancy.sheets;

import dev.vitae.vacancy.sheets.Sheet.Cell;
import dev.vitae.vacancy.sheets.Sheet.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads separated values whose first row names the columns. */
public final class CsvSheet {

    private CsvSheet() {}

    /** @throws Fault.Unreadable where the form is broken, or no column tells of a title or a company */
    public static Sheet read(String text) {
        List<Csv.Row> rows = rows(text);
        List<String> headings = rows.isEmpty()
                ? List.of()
                : rows.get(0).cells().stream().map(String::strip).toList();
        List<Optional<Heading>> meant = headings.stream().map(Heading::of).toList();
        require(Heading.JOB_TITLE, meant, "jobTitle");
        require(Heading.COMPANY, meant, "company");
        List<Line> lines =
                rows.stream().skip(1).map(row -> line(row, headings, meant)).toList();
        List<String> read = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            (meant.get(i).isPresent() ? read : ignored).add(headings.get(i));
        }
        ignored.removeIf(String::isEmpty);
        return new Sheet(lines, read, ignored);
    }

    private static List<Csv.Row> rows(String text) {
        try {
            return Csv.rows(text);
        } catch (Csv.Unclosed broken) {
            throw new Fault.Unreadable(new Fault(
                    broken.line(), null, "quotes_not_closed", "Quotation marks that begin here are never closed."));
        }
    }

    private static void require(Heading heading, List<Optional<Heading>> meant, String name) {
        if (!meant.contains(Optional.of(heading))) {
            throw new Fault.Unreadable(new Fault(
                    1, name, "column_missing", "No column is called " + name + ", or one of its other names."));
        }
    }

    private static Line line(Csv.Row row, List<String> headings, List<Optional<Heading>> meant) {
        Map<Heading, Cell> cells = new EnumMap<>(Heading.class);
        for (int i = 0; i < Math.min(row.cells().size(), headings.size()); i++) {
            String column = headings.get(i);
            String text = Cells.original(row.cells().get(i));
            if (!text.isBlank()) {
                // Of two columns that tell the same the first that says anything.
                meant.get(i).ifPresent(heading -> cells.putIfAbsent(heading, new Cell(column, text)));
            }
        }
        return new Line(row.line(), cells);
    }
}
