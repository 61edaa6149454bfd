package dev.vitae.resume.parsing.content;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins a name or title that a line's end broke after a small word ("University of" above "Washington"). */
final class BrokenLines {

    private static final Pattern OPEN = Pattern.compile(
            "(?i).*\\s(?:of|and|or|the|for|in|at|to|with|und|oder|für|zu|zum|zur|im|am|an|der|die|das|dem|den|von|vom|mit"
                    + "|de|des|du|la|le|les|et|ou|au|aux|en|pour|del|los|las|el|y|para|con|di|da|do|dos|das|della|delle"
                    + "|dei|degli|dello|per|e|van|voor|met|het|een|te|&|,)$");

    /** "as Clerk", "at Acme": a name of its own below another. */
    private static final Pattern JOINING = Pattern.compile("(?:als|as|chez|bei|at|presso|bij) \\p{Lu}.*");

    /** "Acme Halifax, NS" is whole. */
    private static final Pattern WITH_REGION = Pattern.compile(".*\\p{L}, \\p{Lu}{2}");

    private static final Pattern BROKEN_WORD = Pattern.compile(".*\\p{L}[-\u00ad\u2010]$");

    /** In words. */
    private static final int LONG_LINE = 5;
    /** In points. */
    private static final float ALIGNED = 4;
    /** In em, of spaces in justified text. */
    private static final float WIDEST_SPACE = 3;
    /** In em, that lines are set in below the first. */
    private static final float DEEPEST = 4;

    /** In em: no gap between columns is as narrow as a space. */
    private static final float SPACE = 0.4f;

    private BrokenLines() {}

    /** Cells of one look with no more than a space between them are one. */
    static Row closed(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
            Cell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            boolean near = last != null
                    && cell.left() - last.right() < SPACE * cell.size()
                    && cell.left() >= last.right()
                    && sameLook(
                            last.words().get(last.words().size() - 1),
                            cell.words().get(0));
            if (near) {
                cells.set(cells.size() - 1, last.with(cell));
            } else {
                cells.add(cell);
            }
        }
        return new Row(cells);
    }

    private static boolean sameLook(Word before, Word after) {
        return before.bold() == after.bold()
                && before.italic() == after.italic()
                && before.size() == after.size()
                && before.baseline() == after.baseline();
    }

    static List<Row> joined(List<Row> rows) {
        List<Row> joined = new ArrayList<>();
        float right = (float) rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(Cell::right)
                .max()
                .orElse(0);
        boolean justified = rows.stream()
                        .filter(row -> right - lastCell(row).right() < ALIGNED)
                        .limit(2)
                        .count()
                > 1;
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean goesOn = last != null
                    && row.cells().size() == 1
                    && !row.first().startsWithBullet()
                    && !last.first().startsWithBullet()
                    && row.first().words().size() <= 4
                    && OPEN.matcher(last.first().text()).matches()
                    && Math.abs(row.first().left() - last.first().left()) < 4;
            if (last != null
                    && (isRest(row, last, right) || justified && isHanging(row, last, right) || isCut(row, last))) {
                List<Cell> cells = new ArrayList<>(last.cells());
                cells.set(cells.size() - 1, lastCell(last).with(row.first()));
                joined.set(joined.size() - 1, new Row(cells));
            } else if (goesOn) {
                List<Cell> cells = new ArrayList<>(last.cells());
                cells.set(0, last.first().with(row.first()));
                joined.set(joined.size() - 1, new Row(cells));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    /** The last words of a long line that fills its column to the right, in the look of those before them. */
    private static boolean isRest(Row row, Row last, float right) {
        Cell line = lastCell(last);
        Cell rest = row.first();
        Word before = line.words().get(line.words().size() - 1);
        Word after = rest.words().get(0);
        return row.cells().size() == 1
                && last.cells().size() > 1
                && !JOINING.matcher(rest.text()).matches()
                && !line.startsWithBullet()
                && line.words().size() >= LONG_LINE
                && rest.words().size() <= 3
                && Math.abs(rest.left() - line.left()) < 4
                && right - line.right() < 8 * line.size()
                && !WITH_REGION.matcher(line.text()).matches()
                && right > line.right()
                && row.gapAfter(last) < 0.6f * rest.size()
                && before.bold() == after.bold()
                && before.italic() == after.italic();
    }

    /** The rest of a head that was broken within a word, or goes on in bold with a small letter. */
    private static boolean isCut(Row row, Row last) {
        Cell line = lastCell(last);
        Cell rest = row.first();
        boolean bold = line.startsBold() && rest.startsBold();
        boolean small = bold && Character.isLowerCase(rest.text().codePointAt(0));
        boolean word = (bold || last.cells().size() > 1)
                && BROKEN_WORD.matcher(line.text()).matches();
        return row.cells().size() == 1
                && (small || word)
                && !line.startsWithBullet()
                && !rest.startsWithBullet()
                && rest.text().chars().noneMatch(Character::isDigit)
                && Math.abs(rest.left() - line.left()) < ALIGNED
                && Math.abs(rest.size() - line.size()) < 0.2f
                && row.gapAfter(last) < 0.6f * rest.size();
    }

    /** The rest of a line that fills its width as justified text does, set in below its beginning. */
    private static boolean isHanging(Row row, Row last, float right) {
        Cell line = lastCell(last);
        Cell rest = row.first();
        float indent = rest.left() - last.first().left();
        boolean dense = true;
        for (int i = 1; i < last.cells().size(); i++) {
            float gap = last.cells().get(i).left() - last.cells().get(i - 1).right();
            dense &= gap < WIDEST_SPACE * line.size();
        }
        int words = last.cells().stream().mapToInt(cell -> cell.words().size()).sum();
        return row.cells().size() == 1
                && indent > rest.size()
                && indent < DEEPEST * rest.size()
                && dense
                && words >= LONG_LINE
                && right - line.right() < ALIGNED
                && rest.words().size() <= LONG_LINE
                && !rest.startsWithBullet()
                && !last.first().startsWithBullet()
                && !rest.startsBold()
                && row.gapAfter(last) < 0.6f * rest.size();
    }

    private static Cell lastCell(Row row) {
        return row.cells().get(row.cells().size() - 1);
    }
}
