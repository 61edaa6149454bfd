package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.content.EntryRow.Part;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.FieldLabel;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells of a row that is no name beside its dates whether it is a head, an item, or text that goes on with the row before. */
final class RowParts {

    private static final Pattern URL =
            Pattern.compile("(?i)(?:https?://|www\\.)\\S+|[\\w.-]+\\.(?:com|org|net|io|dev|inc)(?:/\\S*)?");
    private static final Pattern LABELLED = Pattern.compile("\\p{Lu}[\\p{L} /&-]{2,30}:\\s+\\S.*");

    /** What says more of a name than it. */
    private static final Pattern BRACKETS = Pattern.compile(" \\([^()]*\\)");
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
    private final SharedLabels shared;
    private final DateMentions mentions;
    private final float left;
    private final float right;
    /** The rows that are told already. */
    private final List<EntryRow> rows;

    RowParts(List<Row> section, List<EntryRow> rows, Wording wording) {
        this.wording = wording;
        this.anchors = new AnchorDates(wording);
        this.shared = new SharedLabels(section, wording.labels());
        this.mentions = new DateMentions(section, wording.dates());
        this.rows = rows;
        this.left = (float)
                section.stream().mapToDouble(row -> row.first().left()).min().orElse(0);
        this.right = (float) section.stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(Cell::right)
                .max()
                .orElse(0);
    }

    Part of(Row row, List<Cell> main, EntryRow previous) {
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
        boolean dated = main.stream().anyMatch(cell -> anchors.of(cell.text()).isPresent())
                && !(main.size() == 1 && mentions.isMention(first));
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
        int named = BRACKETS.matcher(text).replaceAll("").split(" ").length;
        boolean sentence = RunningText.areSentences(first) && words >= SENTENCE_WORDS
                || RunningText.SENTENCE.matcher(text).matches()
                        && words >= SENTENCE_WORDS
                        && !(first.startsBold() && RunningText.isTitle(first))
                || RunningText.SHORT_SENTENCE.matcher(text).matches()
                        && !first.words().get(0).italic();
        boolean label = LABELLED.matcher(text).matches()
                && words >= 4
                && wording.labels().startOf(text).filter(TITLES::contains).isEmpty();
        boolean longLine = main.size() == 1
                && !RunningText.isTitle(first)
                && named >= LONG_LINE_WORDS
                && first.right() > left + FILLED * (right - left);
        return !rows.isEmpty() && shared.begin(text)
                || !first.bold() && (sentence || label || isLabel(text) || longLine || named >= TEXT_WORDS);
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
