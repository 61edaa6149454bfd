package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.content.EntryRow.Part;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Tells heads from lists and running text within a section. */
final class EntryRows {

    /** In points, between entries against between lines. */
    private static final float MORE_SPACE = 1.5f;

    private static final int LONG_LINE_WORDS = 9;
    /** In words. */
    private static final int SENTENCE = 4;
    /** In points. */
    private static final float ALIGNED = 2;

    private final Wording wording;
    private final AnchorDates anchors;
    private final RowParts parts;
    private final List<EntryRow> rows = new ArrayList<>();

    private EntryRows(List<Row> rows, Wording wording) {
        this.wording = wording;
        this.anchors = new AnchorDates(wording);
        this.parts = new RowParts(rows, this.rows, wording);
    }

    static List<EntryRow> of(List<Row> rows, Wording wording) {
        EntryRows read = new EntryRows(rows, wording);
        List<Row> written = rows.stream().map(BrokenLines::closed).toList();
        List<Row> around = HeadsAroundDates.joined(written, wording.dates());
        List<Row> ended = BrokenDates.joined(around, wording.dates());
        List<Row> dated = SplitDates.joined(ended, wording.dates()).stream()
                .filter(EntryRows::saysSomething)
                .toList();
        List<Row> whole = BrokenLines.joined(dated);
        for (int i = 0; i < whole.size(); i++) {
            boolean datesBelow = i + 1 < whole.size() && read.isOnlyDates(whole.get(i + 1));
            read.add(whole.get(i), datesBelow);
        }
        List<EntryRow> told = LoneHeads.asText(ItemsAsHeads.of(read.rows, read.anchors));
        return TextInHeads.asDetails(FullHeads.belowAsText(told, wording));
    }

    /** Rules of hyphens and the like say nothing. */
    private static boolean saysSomething(Row row) {
        return row.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean isOnlyDates(Row row) {
        return row.cells().stream().allMatch(this::isMarginal);
    }

    private void add(Row row, boolean datesBelow) {
        EntryRow previous = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        List<Cell> main = new ArrayList<>();
        List<Cell> margin = new ArrayList<>();
        for (Cell cell : row.cells()) {
            (isMarginal(cell) ? margin : main).add(cell);
        }
        if (isTextBelowName(main, margin, previous)) {
            add(new Row(margin), false);
            add(new Row(main), false);
            return;
        }
        boolean name =
                main.isEmpty() || isDatedName(main, margin) || datesBelow && previous != null && begins(row, previous);
        Part part = name || isBesideDates(main, margin) || isBelowText(main, margin, previous)
                ? Part.HEAD
                : parts.of(row, main, previous);
        // What stands above a line of dates, or below one that begins an entry, is its name, however long it is.
        boolean named = datesBelow || isBelowDates(previous) || isBelowSentence(previous, main);
        part = part == Part.TEXT && named && !RunningText.areSentences(main.get(0)) ? Part.HEAD : part;
        boolean head = part == Part.HEAD;
        List<DateSpan> dates = new ArrayList<>();
        for (Cell cell : head ? row.cells() : margin) {
            anchors.of(cell.text()).ifPresent(dates::add);
        }
        rows.add(new EntryRow(row, part, head ? row.cells() : main, head ? List.of() : margin, dates));
    }

    /** Whether dates in the left margin stand below the name of what they are of, and text begins beside them. */
    private boolean isTextBelowName(List<Cell> main, List<Cell> margin, EntryRow previous) {
        return previous != null
                && previous.isHead()
                && previous.dates().isEmpty()
                && previous.main().get(0).startsBold()
                && main.size() == 1
                && margin.size() == 1
                && margin.get(0).right() < main.get(0).left()
                && main.get(0).words().size() >= SENTENCE
                && !main.get(0).startsBold()
                && !RunningText.isTitle(main.get(0))
                && RunningText.SENTENCE.matcher(main.get(0).text()).matches()
                && anchors.of(margin.get(0).text()).isPresent();
    }

    /** Whether a head that ends in a stop goes on in another list of names ("MSc Botany." above "University of York, York."). */
    private static boolean isBelowSentence(EntryRow previous, List<Cell> main) {
        return previous != null
                && previous.isHead()
                && previous.text().endsWith(".")
                && !main.isEmpty()
                && !main.get(0).startsWithBullet()
                && RunningText.isTitle(main.get(0));
    }

    /** Whether the row before has but dates, and no name stands above them, be it that the section begins so. */
    private boolean isBelowDates(EntryRow previous) {
        if (previous == null || !isDates(previous)) {
            return false;
        }
        return rows.size() == 1 || !rows.get(rows.size() - 2).isHead() || isDates(rows.get(0));
    }

    private boolean isDates(EntryRow row) {
        return !row.dates().isEmpty() && isOnlyDates(row.row());
    }

    /** A name beside its dates: in bold, or the point of a time line. */
    private boolean isDatedName(List<Cell> main, List<Cell> margin) {
        Cell first = main.get(0);
        boolean dated = margin.stream()
                .anyMatch(cell -> anchors.of(cell.text()).map(DateSpan::range).orElse(false));
        boolean point = first.startsWithBullet()
                && margin.stream().anyMatch(cell -> cell.left() < first.left())
                && first.words().size() < LONG_LINE_WORDS
                && !RunningText.SENTENCE.matcher(first.text()).matches();
        return dated && (point || first.startsBold());
    }

    /** What begins beside dates in the left margin is about something new, unless it is a sentence or an item. */
    private boolean isBesideDates(List<Cell> main, List<Cell> margin) {
        Cell first = main.get(0);
        boolean dated = margin.stream()
                .filter(cell -> cell.right() < first.left())
                .anyMatch(cell -> anchors.of(cell.text())
                        .filter(span -> span.range() || isBelowRange(cell))
                        .isPresent());
        return dated && !first.startsWithBullet();
    }

    /** What stands left of a range, below the last sentence of a text, is about something new. */
    private boolean isBelowText(List<Cell> main, List<Cell> margin, EntryRow previous) {
        Cell first = main.get(0);
        return previous != null
                && !previous.isHead()
                && previous.text().endsWith(".")
                && main.size() == 1
                && RunningText.isTitle(first)
                && !first.startsWithBullet()
                && margin.stream().filter(cell -> cell.left() > first.right()).anyMatch(cell -> anchors.of(cell.text())
                        .filter(DateSpan::range)
                        .isPresent());
    }

    /** Whether a year alone stands where ranges above it begin. */
    private boolean isBelowRange(Cell year) {
        return rows.stream()
                .filter(row -> row.dates().stream().anyMatch(DateSpan::range))
                .map(row -> row.row().first())
                .anyMatch(range -> Math.abs(range.left() - year.left()) < ALIGNED
                        && wording.dates().isOnlyDate(range.text()));
    }

    /** Whether what stands above dates begins something: after a full stop, or below more space than the line before. */
    private boolean begins(Row row, EntryRow previous) {
        Cell first = row.first();
        float space = rows.size() < 2
                ? 0
                : previous.row().gapAfter(rows.get(rows.size() - 2).row());
        boolean apart = space > 0 && row.gapAfter(previous.row()) > space + MORE_SPACE;
        return (previous.text().endsWith(".") || apart)
                && !first.startsWithBullet()
                && first.words().size() < LONG_LINE_WORDS
                && Character.isUpperCase(first.text().codePointAt(0))
                && !RunningText.SENTENCE.matcher(first.text()).matches();
    }

    private boolean isMarginal(Cell cell) {
        String text = cell.text();
        DateFinder dates = wording.dates();
        return dates.isOnlyDate(text)
                || dates.isDuration(text)
                || wording.places().isPlace(text);
    }
}
