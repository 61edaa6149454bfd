package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.content.EntryRow.Part;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists of entries: each an item with its dates, or, numbered or not, with its dates on the line below. */
final class ItemsAsHeads {

    /** In points, from the outer items of a list to the inner ones. */
    private static final float SET_IN = 3;

    private final List<EntryRow> rows;
    private final AnchorDates anchors;

    private ItemsAsHeads(List<EntryRow> rows, AnchorDates anchors) {
        this.rows = rows;
        this.anchors = anchors;
    }

    static List<EntryRow> of(List<EntryRow> rows, AnchorDates anchors) {
        ItemsAsHeads items = new ItemsAsHeads(rows, anchors);
        if (rows.stream().noneMatch(row -> row.isHead() && !row.dates().isEmpty())) {
            return rows.stream().map(items::headIfDated).toList();
        }
        List<EntryRow> alike = rows.stream().map(items::headIfAlike).toList();
        if (!alike.equals(rows)) {
            return alike;
        }
        return items.haveDatesBelow()
                ? IntStream.range(0, rows.size())
                        .mapToObj(items::headIfAboveDates)
                        .toList()
                : rows;
    }

    private EntryRow headIfDated(EntryRow row) {
        List<DateSpan> dates = row.row().cells().stream()
                .map(cell -> anchors.of(cell.text()))
                .flatMap(Optional::stream)
                .toList();
        return row.part() == Part.ITEM && !dates.isEmpty() ? head(row, dates) : row;
    }

    /** An item in bold that begins with its dates, as others do that are told for heads. */
    private EntryRow headIfAlike(EntryRow row) {
        boolean alike = row.part() == Part.ITEM
                && row.row().first().startsBold()
                && rows.stream().anyMatch(head -> head.isHead() && areAlike(head.row(), row.row()))
                && beginsWithDates(row.row());
        return alike ? headIfDated(row) : row;
    }

    private boolean areAlike(Row head, Row item) {
        return head.first().startsWithBullet()
                && head.first().startsBold()
                && Math.abs(left(head) - left(item)) < SET_IN
                && beginsWithDates(head);
    }

    private boolean beginsWithDates(Row row) {
        return anchors.of(row.first().body().text())
                .filter(span -> span.range() && span.from() == 0)
                .isPresent();
    }

    private EntryRow headIfAboveDates(int i) {
        return isAboveDates(i) ? head(rows.get(i), rows.get(i).dates()) : rows.get(i);
    }

    private static EntryRow head(EntryRow row, List<DateSpan> dates) {
        return new EntryRow(row.row(), Part.HEAD, row.row().cells(), List.of(), dates);
    }

    /** Whether all heads are lines that begin with dates, each right below an item that is set in less than other items. */
    private boolean haveDatesBelow() {
        float outer = (float) IntStream.range(0, rows.size())
                .filter(this::isAboveDates)
                .mapToDouble(i -> left(rows.get(i).row()))
                .max()
                .orElse(-1);
        return outer >= 0
                && IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).isHead())
                        .allMatch(i -> isName(i) || i > 0 && (isAboveDates(i - 1) || isName(i - 1)))
                && IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).part() == Part.ITEM && !isAboveDates(i))
                        .allMatch(i -> left(rows.get(i).row()) > outer + SET_IN);
    }

    private boolean isAboveDates(int i) {
        return rows.get(i).part() == Part.ITEM && beginsWithDates(i + 1);
    }

    /** Whether it is taken for a head already. */
    private boolean isName(int i) {
        return rows.get(i).isHead() && rows.get(i).dates().isEmpty() && beginsWithDates(i + 1);
    }

    private boolean beginsWithDates(int i) {
        return i < rows.size()
                && rows.get(i).isHead()
                && rows.get(i).dates().stream().anyMatch(span -> span.from() == 0);
    }

    private static float left(Row row) {
        return row.first().left();
    }
}
