package dev.vitae.resume.parsing.content;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateFinder;
import java.util.ArrayList;
import java.util.List;

/** Joins a range at the end of a line of names that the line's end broke ("Clerk, Acme, May 2019 –" above "June 2021"). */
final class BrokenDates {

    /** In points. */
    private static final float ALIGNED = 4;

    private BrokenDates() {}

    static List<Row> joined(List<Row> rows, DateFinder dates) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isRest(row, last, dates)) {
                List<Cell> cells = new ArrayList<>(last.cells());
                cells.set(cells.size() - 1, glued(lastCell(last), row.first()));
                joined.set(joined.size() - 1, new Row(cells));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    private static boolean isRest(Row row, Row last, DateFinder dates) {
        Cell line = lastCell(last);
        Cell rest = row.first();
        boolean below = Math.abs(rest.left() - line.left()) < ALIGNED
                || Math.abs(rest.left() - last.first().left()) < ALIGNED;
        boolean open = row.cells().size() == 1
                && below
                && line.startsBold() == rest.startsBold()
                && dates.endsOpen(line.text())
                && dates.find(line.text()).filter(span -> span.from() > 0).isPresent();
        if (!open) {
            return false;
        }
        String whole = glued(line, rest).text();
        return dates.find(whole)
                .filter(span -> span.end() != null || span.present())
                .filter(span ->
                        span.to() == whole.length() && span.from() < line.text().length())
                .isPresent();
    }

    /** A slash that ends a line stands within a date ("March/" above "2021"). */
    private static Cell glued(Cell line, Cell rest) {
        Word end = line.words().get(line.words().size() - 1);
        if (!end.text().endsWith("/")) {
            return line.with(rest);
        }
        List<Word> words = new ArrayList<>(line.words());
        words.set(
                words.size() - 1, end.withText(end.text() + rest.words().get(0).text()));
        words.addAll(rest.words().subList(1, rest.words().size()));
        return new Cell(line.page(), words);
    }

    private static Cell lastCell(Row row) {
        return row.cells().get(row.cells().size() - 1);
    }
}
