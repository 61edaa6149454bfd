package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.extraction.Word;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins an e-mail address that a narrow column broke over two lines ("jane.roe-" above "miller@example.org"). */
final class BrokenAddresses {

    private static final float ALIGNED = 4;

    private BrokenAddresses() {}

    static List<Row> joined(List<Row> rows, Pattern email) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isBroken(last, row, email)) {
                joined.set(joined.size() - 1, new Row(List.of(one(last.first(), row.first()))));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    private static boolean isBroken(Row row, Row below, Pattern email) {
        if (row.cells().size() > 1
                || below.cells().size() > 1
                || below.first().words().size() > 1) {
            return false;
        }
        String start = lastWord(row.first());
        String end = below.first().text();
        boolean open = start.indexOf('@') < 0
                ? end.startsWith("@") || end.indexOf('@') > 0 && start.matches(".*[._+-]")
                : !email.matcher(start).matches();
        return open
                && Math.abs(row.first().left() - below.first().left()) < ALIGNED
                && email.matcher(start + end).matches();
    }

    private static String lastWord(Cell cell) {
        return cell.words().get(cell.words().size() - 1).text();
    }

    private static Cell one(Cell above, Cell below) {
        List<Word> words = new ArrayList<>(above.words());
        Word last = words.remove(words.size() - 1);
        String text = last.text() + below.text();
        words.add(new Word(text, last.left(), last.right(), last.baseline(), last.size(), last.bold(), last.italic()));
        return new Cell(above.page(), words);
    }
}
