package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.content.EntryRow.Part;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import dev.vitae.resume.parsing.wording.FieldLabel;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells heads from lists and running text within a section. */
final class EntryRows {

    private static final Pattern URL =
            Pattern.compile("(?i)(?:https?://|www\\.)\\S+|[\\w.-]+\\.(?:com|org|net|io|dev|inc)(?:/\\S*)?");
    private static final Pattern LABELLED = Pattern.compile("\\p{Lu}[\\p{L} /&-]{2,30}:\\s+\\S.*");

    /** In points, between entries against between lines. */
    private static final float MORE_SPACE = 1.5f;

    /** What forms call the titles of entries. */
    private static final Set<FieldLabel> TITLES = EnumSet.of(FieldLabel.DEGREE, FieldLabel.POSITION);

    /** In points, of type in one text. */
    private static final float SAME_SIZE = 0.6f;

    private static final int SENTENCE_WORDS = 6;
    private static final int LONG_LINE_WORDS = 9;
    private static final int TEXT_WORDS = 13;
    /** Share of the section's width that a line fills when the next one goes on with it. */
    private static final float FILLED = 0.8f;

    private final Wording wording;
    private final AnchorDates anchors;
    private final float left;
    private final float right;
    private final List<EntryRow> rows = new ArrayList<>();

    private EntryRows(List<Row> rows, Wording wording) {
        this.wording = wording;
        this.anchors = new AnchorDates(wording);
        this.left = (float)
                rows.stream().mapToDouble(row -> row.first().left()).min().orElse(0);
        this.right = (float) rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(Cell::right)
                .max()
                .orElse(0);
    }

    static List<EntryRow> of(List<Row> rows, Wording wording) {
        EntryRows read = new EntryRows(rows, wording);
        List<Row> written = rows.stream()
                .filter(EntryRows::saysSomething)
                .map(BrokenLines::closed)
                .toList();
        List<Row> whole = BrokenLines.joined(SplitDates.joined(written, wording.dates()));
        for (int i = 0; i < whole.size(); i++) {
            boolean datesBelow = i + 1 < whole.size() && read.isOnlyDates(whole.get(i + 1));
            read.add(whole.get(i), datesBelow);
        }
        return LoneHeads.asText(read.withDatedItemsAsHeads());
    }

    /** Rules of hyphens and the like say nothing. */
    private static boolean saysSomething(Row row) {
        return row.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** A plain list of entries, each an item with its dates. */
    private List<EntryRow> withDatedItemsAsHeads() {
        if (rows.stream().anyMatch(EntryRow::isHead)) {
            return rows;
        }
        return rows.stream().map(this::headIfDated).toList();
    }

    private EntryRow headIfDated(EntryRow row) {
        List<DateSpan> dates = row.row().cells().stream()
                .map(cell -> anchors.of(cell.text()))
                .flatMap(Optional::stream)
                .toList();
        boolean entry = row.part() == Part.ITEM && !dates.isEmpty();
        return entry ? new EntryRow(row.row(), Part.HEAD, row.row().cells(), List.of(), dates) : row;
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
        boolean name =
                main.isEmpty() || isDatedName(main, margin) || datesBelow && previous != null && begins(row, previous);
        Part part = name || isBesideDates(main, margin) ? Part.HEAD : part(row, main, previous);
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

    /** Whether a head that ends in a stop goes on in another list of names ("MSc Botany." above "University of York, York."). */
    private static boolean isBelowSentence(EntryRow previous, List<Cell> main) {
        return previous != null
                && previous.isHead()
                && previous.text().endsWith(".")
                && !main.isEmpty()
                && !main.get(0).startsWithBullet()
                && RunningText.isTitle(main.get(0));
    }

    /** Whether the row before has but dates, and no name stands above them. */
    private boolean isBelowDates(EntryRow previous) {
        boolean first = rows.size() == 1
                || rows.size() > 1 && !rows.get(rows.size() - 2).isHead();
        return first && !previous.dates().isEmpty() && isOnlyDates(previous.row());
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
                .anyMatch(cell -> anchors.of(cell.text()).map(DateSpan::range).orElse(false));
        return dated && !first.startsWithBullet();
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

    private Part part(Row row, List<Cell> main, EntryRow previous) {
        Cell first = main.get(0);
        String text = new Row(main).text();
        if (first.startsWithBullet()) {
            // A time line's dot before a bold name is no list.
            return first.body().bold() && first.words().size() <= SENTENCE_WORDS + 2 ? Part.HEAD : Part.ITEM;
        }
        // A company may be called as its address, but then it looks like a name.
        boolean plain = !first.startsBold() && !first.words().get(0).italic();
        if (URL.matcher(text).matches() && (plain || text.indexOf('/') > 0)) {
            return Part.LINK;
        }
        boolean dated = main.stream().anyMatch(cell -> anchors.of(cell.text()).isPresent());
        if (dated) {
            return goesOn(row, first, text, previous)
                            && !first.startsBold()
                            && anchors.of(text).map(d -> !d.range()).orElse(true)
                    ? Part.MORE
                    : Part.HEAD;
        }
        if (goesOn(row, first, text, previous)) {
            return Part.MORE;
        }
        return isInList(row, first) || isText(main, first, text) ? Part.TEXT : Part.HEAD;
    }

    /** Whether a line stands below an item and as far in as its text, where no head of the section does. */
    private boolean isInList(Row row, Cell first) {
        int last = rows.size() - 1;
        while (last > 0 && rows.get(last).part() == Part.MORE) {
            last--;
        }
        Cell item = last < 0 ? null : rows.get(last).main().get(0);
        return item != null
                && rows.get(last).part() == Part.ITEM
                && item.startsWithBullet()
                && !first.startsBold()
                && row.gapAfter(rows.get(rows.size() - 1).row()) < 1.1f * first.size()
                && Math.abs(first.left() - item.body().left()) < 4
                && rows.stream()
                        .filter(EntryRow::isHead)
                        .allMatch(head -> head.row().first().left() < first.left() - 4);
    }

    private boolean isText(List<Cell> main, Cell first, String text) {
        int words = main.stream().mapToInt(cell -> cell.words().size()).sum();
        boolean sentence = RunningText.areSentences(first) && words >= SENTENCE_WORDS
                || RunningText.SENTENCE.matcher(text).matches() && words >= SENTENCE_WORDS
                || RunningText.SHORT_SENTENCE.matcher(text).matches()
                        && !first.words().get(0).italic();
        boolean label = LABELLED.matcher(text).matches()
                && words >= 4
                && wording.labels().startOf(text).filter(TITLES::contains).isEmpty();
        boolean longLine = main.size() == 1
                && !RunningText.isTitle(first)
                && words >= LONG_LINE_WORDS
                && first.right() > left + FILLED * (right - left);
        return !first.bold() && (sentence || label || isLabel(text) || longLine || words >= TEXT_WORDS);
    }

    /** "Main duties:" above them, but not a form's "Employer:". */
    private boolean isLabel(String text) {
        return text.endsWith(":")
                && !rows.isEmpty()
                && wording.labels().exactly(text).isEmpty();
    }

    private boolean goesOn(Row row, Cell first, String text, EntryRow previous) {
        if (previous == null || previous.isHead() || previous.part() == Part.LINK || first.startsBold()) {
            return false;
        }
        Cell before = previous.main().get(0);
        if (first.size() - before.body().size() > SAME_SIZE) {
            return false;
        }
        boolean samePage = row.page() == previous.row().page();
        boolean near = row.gapAfter(previous.row()) < 1.1f * first.size();
        boolean filled =
                previous.main().get(previous.main().size() - 1).right() > left + FILLED * (right - left) * 0.9f;
        boolean lower = Character.isLowerCase(text.charAt(0)) || !Character.isLetter(text.charAt(0));
        if (previous.part() == Part.ITEM && samePage) {
            float textLeft = before.body().left();
            boolean hanging = before.startsWithBullet() && Math.abs(first.left() - textLeft) < 4;
            return near && (hanging || lower && filled);
        }
        boolean indented = previous.part() == Part.TEXT && before.left() > first.left();
        boolean aligned = indented || Math.abs(first.left() - before.left()) < 4;
        boolean open = !RunningText.SENTENCE.matcher(previous.text()).matches();
        return samePage
                ? near && aligned && (previous.part() == Part.MORE || filled) && (filled || lower)
                : lower && open;
    }
}
