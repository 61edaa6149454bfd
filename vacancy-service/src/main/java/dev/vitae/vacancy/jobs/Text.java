package dev.vitae.vacancy.jobs;

/** How texts of jobs are kept, and what may stand in them. */
final class Text {

    static final String NEEDED = "Say this in 1 to 255 characters.";
    static final String LENGTH = "At most {max} characters.";
    /** Without control characters, line separators and halves of surrogate pairs. */
    static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]*";

    static final String ONE_LINE_MESSAGE = "One line, without control characters.";
    /** As {@link #ONE_LINE}, but lines and tabs are welcome. */
    static final String LINES = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*";

    static final String LINES_MESSAGE = "Leave out control characters.";

    private Text() {}

    /** Without space around it; null where that leaves nothing. */
    static String orNothing(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** With a space for whatever a line may not have; null where that leaves nothing. */
    static String oneLine(String text) {
        return text == null ? null : orNothing(text.replaceAll("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]+", " "));
    }
}
