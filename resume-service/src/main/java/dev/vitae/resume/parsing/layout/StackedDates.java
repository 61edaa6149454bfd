package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.DateFinder;
import java.util.ArrayList;
import java.util.List;

/** Parts "2019 – Clerk" where the range ends below it in a margin, and what stands beside that begins where the name does. */
final class StackedDates {

    /** In points. */
    private static final float ALIGNED = 2;
    /** In words, of a date and its dash. */
    private static final int LONGEST = 4;

    private final DateFinder dates;

    StackedDates(DateFinder dates) {
        this.dates = dates;
    }

    List<Row> parted(List<Row> rows) {
        List<Row> parted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int from = i + 1 < rows.size() ? name(rows.get(i), rows.get(i + 1)) : 0;
            if (from == 0) {
                parted.add(rows.get(i));
                continue;
            }
            Cell whole = rows.get(i).first();
            List<Word> words = whole.words();
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(whole.page(), words.subList(0, from)));
            cells.add(new Cell(whole.page(), words.subList(from, words.size())));
            cells.addAll(rows.get(i).cells().subList(1, rows.get(i).cells().size()));
            parted.add(new Row(cells));
        }
        return parted;
    }

    /** The word that the name begins with; 0 where no range is left open before one. */
    private int name(Row row, Row below) {
        Cell line = row.first();
        boolean closes = below.cells().size() > 1
                && Math.abs(below.first().left() - line.left()) < ALIGNED
                && !line.startsWithBullet();
        for (int i = 2; closes && i < Math.min(LONGEST, line.words().size()); i++) {
            String open = new Cell(line.page(), line.words().subList(0, i)).text();
            boolean begins =
                    Math.abs(line.words().get(i).left() - below.cells().get(1).left()) < ALIGNED;
            if (begins
                    && dates.endsOpen(open)
                    && dates.isOnlyDate(open + " " + below.first().text())) {
                return i;
            }
        }
        return 0;
    }
}
