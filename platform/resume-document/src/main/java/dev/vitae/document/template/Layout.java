package dev.vitae.document.template;

import java.util.Set;

/**
 * How a template is put together from the parts that all templates share.
 *
 * @param side the sections in the narrow column, where the frame has one; contact too, if the header is {@code ASIDE}
 */
public record Layout(Frame frame, Header header, Entries entries, Skills skills, Set<SectionKind> side) {

    public Layout {
        side = Set.copyOf(side);
    }

    /** What holds the sections. */
    public enum Frame {
        ONE_COLUMN,
        /** A wide column, then a narrow one. */
        MAIN_SIDE,
        /** A narrow column, then a wide one. */
        SIDE_MAIN,
        /** Section headings stand in a column of their own, beside what they head. */
        LABELS
    }

    /** How name and contact stand. */
    public enum Header {
        /** The name, and contact on the lines below it. */
        LINES,
        /** The name, and contact at the other end of the line. */
        SPLIT,
        /** The name, and below it each way of contact with a word that says which. */
        LABELLED,
        /** The name over the first column, contact as a section of the narrow one. */
        ASIDE
    }

    /** How a job or a degree stands. */
    public enum Entries {
        /** What and who, with the dates at the end of the line. */
        DATES_LAST,
        /** The dates in a column before what and who. */
        DATES_FIRST,
        /** What on a line, who and dates on the next. */
        STACKED,
        /** Who with the dates at the end of the line, what on the next. */
        WHO_FIRST
    }

    /** How skills stand. */
    public enum Skills {
        IN_LINE,
        LIST
    }
}
