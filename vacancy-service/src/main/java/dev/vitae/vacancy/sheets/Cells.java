package dev.vitae.vacancy.sheets;

import java.util.regex.Pattern;

/**
 * Cells that spreadsheets leave alone: what begins like a formula has an apostrophe before it, which is taken away when it is
 * read back. What has apostrophes and such a beginning gets one more, so that every text comes back as it was.
 */
public final class Cells {

    private static final Pattern OPEN = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Cells() {}

    /** As it is written into a file. */
    public static String harmless(String text) {
        return OPEN.matcher(text).matches() ? "'" + text : text;
    }

    /** As it was before {@link #harmless}. */
    public static String original(String cell) {
        return HARMLESS.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** One row of RFC 4180, with its line end. */
    public static String row(Iterable<String> cells) {
        StringBuilder row = new StringBuilder();
        String between = "";
        for (String cell : cells) {
            row.append(between).append(quoted(harmless(cell == null ? "" : cell)));
            between = ",";
        }
        return row.append("\r\n").toString();
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t')
                        && cell.strip().equals(cell);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
