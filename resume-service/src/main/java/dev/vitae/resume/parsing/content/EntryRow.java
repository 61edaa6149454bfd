package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.List;

/**
 * A row and its part in an entry.
 *
 * @param main the cells that are the row's text
 * @param asides cells in the margin of a body row (dates, places) that speak of the whole entry
 */
record EntryRow(Row row, Part part, List<Cell> main, List<Cell> asides, List<DateSpan> dates) {

    enum Part {
        /** Names, titles, dates: what an entry is about. */
        HEAD,
        /** The first line of an item in a list. */
        ITEM,
        /** Goes on with the line before. */
        MORE,
        /** Running text. */
        TEXT,
        /** Text among the names of an entry. */
        DETAIL,
        /** An address alone. */
        LINK
    }

    boolean isHead() {
        return part == Part.HEAD;
    }

    String text() {
        return new Row(main).text();
    }
}
