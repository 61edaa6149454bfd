package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Joins names and titles that were too long for their line. What stands below a line in the same look goes on with it where
 * its first word had no room there, other lines of that look stand alone, and no such pair of lines had room for one: titles
 * that have an employer below them in the same look have one in every entry. Of degrees and schools, words tell.
 */
final class BrokenNames {

    /** In points. */
    private static final float ALIGNED = 2;
    /** In em, between the boxes of two lines. */
    private static final float NEAR = 0.6f;
    /** In em. */
    private static final float SPACE = 0.25f;
    /** In em, before what stands at the end of the line: dates are flush right in a column as wide as the longest. */
    private static final float GUTTER = 2;

    private static final int MOST_WORDS = 14;
    private static final int MOST_WORDS_BELOW = 6;

    private static final Pattern LABELLED = Pattern.compile("\\p{L}[\\p{L} ]*:.*");

    private final DateFinder dates;
    private final WrappedStudies studies;
    /** The right edge of each page's column. */
    private final Map<Integer, Float> rights = new HashMap<>();

    /** How lines look that may go on below: where they begin, what their ends look like, and whether they stand alone. */
    private record Look(int left, int size, boolean bold, boolean italic, boolean alone) {}

    /** @param column all rows of a page's column, or of more pages' */
    BrokenNames(List<Row> column, Wording wording) {
        this.dates = wording.dates();
        this.studies = new WrappedStudies(wording);
        column.forEach(row -> row.cells().forEach(cell -> rights.merge(row.page(), cell.right(), Math::max)));
    }

    /** The rows of a section. */
    List<Row> joined(List<Row> rows) {
        Map<Integer, Float> lefts = new HashMap<>();
        rows.forEach(row -> row.cells().forEach(cell -> lefts.merge(Math.round(cell.right()), cell.left(), Math::min)));
        Set<Look> alone = new HashSet<>();
        Set<Look> roomy = new HashSet<>();
        int before = -1;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int on = -1;
            for (int c = 0; c < row.cells().size(); c++) {
                if (i + 1 < rows.size() && goesOn(row, c, rows.get(i + 1))) {
                    on = c;
                    if (hasRoom(row, c, rows.get(i + 1).first(), lefts)) {
                        roomy.add(look(row, c));
                    }
                } else if (before < 0) {
                    alone.add(look(row, c));
                }
            }
            before = on;
        }
        List<Row> joined = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            String above = joined.size() > 1 ? joined.get(joined.size() - 2).text() : "";
            String below = i + 1 < rows.size() ? rows.get(i + 1).text() : "";
            Predicate<Cell> study = cell -> studies.goesOn(cell.text(), row.text(), above, below);
            int at = last == null
                    ? -1
                    : broken(last, row, lefts, look -> alone.contains(look) && !roomy.contains(look), study);
            if (at < 0) {
                joined.add(row);
                continue;
            }
            List<Cell> cells = new ArrayList<>(last.cells());
            cells.set(at, with(cells.get(at), row.first()));
            joined.set(joined.size() - 1, new Row(cells));
        }
        return joined;
    }

    /** Which cell goes on in the row below; -1 for none. */
    private int broken(
            Row row, Row below, Map<Integer, Float> lefts, Predicate<Look> standsAlone, Predicate<Cell> study) {
        for (int c = 0; c < row.cells().size(); c++) {
            Cell line = row.cells().get(c);
            if (goesOn(row, c, below)
                    && (isHyphened(line)
                            || !hasRoom(row, c, below.first(), lefts)
                                    && (standsAlone.test(look(row, c)) || study.test(line)))) {
                return c;
            }
        }
        return -1;
    }

    private boolean goesOn(Row row, int c, Row below) {
        Cell line = row.cells().get(c);
        Cell rest = below.first();
        Word before = last(line);
        Word after = rest.words().get(0);
        return below.cells().size() == 1
                && line.words().size() <= MOST_WORDS
                && rest.words().size() <= MOST_WORDS_BELOW
                && !line.startsWithBullet()
                && !rest.startsWithBullet()
                && Math.abs(line.left() - rest.left()) < ALIGNED
                && before.bold() == after.bold()
                && before.italic() == after.italic()
                && Math.round(2 * before.size()) == Math.round(2 * after.size())
                && row.page() == below.page()
                && !endsWithDates(line.text())
                && !LABELLED.matcher(rest.text()).matches()
                && dates.find(rest.text())
                        .filter(span ->
                                span.from() == 0 || dates.find(line.text()).isPresent())
                        .isEmpty()
                && below.gapAfter(row) < NEAR * after.size();
    }

    /** @param lefts where the longest begins of cells that end in one place */
    private boolean hasRoom(Row row, int c, Cell rest, Map<Integer, Float> lefts) {
        Cell line = row.cells().get(c);
        Word after = rest.words().get(0);
        boolean last = c + 1 == row.cells().size();
        float end = last
                ? rights.get(row.page())
                : lefts.get(Math.round(row.cells().get(c + 1).right())) - GUTTER * line.size();
        return line.right() + SPACE * line.size() + after.right() - after.left() < end;
    }

    private static Look look(Row row, int c) {
        Cell line = row.cells().get(c);
        Word end = last(line);
        return new Look(
                Math.round(line.left() / ALIGNED),
                Math.round(2 * end.size()),
                end.bold(),
                end.italic(),
                row.cells().size() == 1);
    }

    /** What says when is whole. */
    private boolean endsWithDates(String text) {
        return dates.find(text).filter(span -> span.to() == text.length()).isPresent();
    }

    private static boolean isHyphened(Cell line) {
        return last(line).text().matches("\\p{L}{3,}[-\u2010]");
    }

    private static Word last(Cell line) {
        return line.words().get(line.words().size() - 1);
    }

    /** A hyphen before a capital is the name's own ("Clermont-" above "Ferrand"). */
    private static Cell with(Cell line, Cell rest) {
        Word before = last(line);
        Word after = rest.words().get(0);
        if (!isHyphened(line) || !Character.isUpperCase(after.text().codePointAt(0))) {
            return line.with(rest);
        }
        List<Word> words = new ArrayList<>(line.words().subList(0, line.words().size() - 1));
        words.add(new Word(
                before.text() + after.text(),
                before.left(),
                after.right(),
                after.baseline(),
                after.size(),
                after.bold(),
                after.italic()));
        words.addAll(rest.words().subList(1, rest.words().size()));
        return new Cell(line.page(), words);
    }
}
