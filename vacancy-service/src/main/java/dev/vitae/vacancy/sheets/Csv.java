package dev.vitae.vacancy.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of separated values (RFC 4180), with commas, semicolons or tabs between them, each with the line of the file on which it
 * begins. A row may go over several lines within quotation marks; blank lines are none. A library would count rows, and a person
 * looks for lines.
 */
public final class Csv {

    private static final String SEPARATORS = ",;\t";

    /** A first line of Excel's that names the separator: {@code sep=;} */
    private static final String NAMED = "sep=";

    /** @param line of the file, from 1 */
    public record Row(int line, List<String> cells) {}

    /** The file ends within quotation marks. */
    public static final class Unclosed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        Unclosed(int line) {
            super("quotation marks are not closed", null, false, false);
            this.line = line;
        }

        /** Of the row in which they begin. */
        public int line() {
            return line;
        }
    }

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    private Csv(String text, int from, char separator) {
        this.text = text;
        this.at = from;
        this.line = from == 0 ? 1 : 2;
        this.separator = separator;
    }

    /** @throws Unclosed where the last row has no end */
    public static List<Row> rows(String text) {
        String first = text.lines().findFirst().orElse("");
        boolean named =
                first.toLowerCase(java.util.Locale.ROOT).startsWith(NAMED) && first.length() == NAMED.length() + 1;
        return named
                ? new Csv(text, afterFirstLine(text), first.charAt(NAMED.length())).read()
                : new Csv(text, 0, separator(text)).read();
    }

    private List<Row> read() {
        while (at < text.length()) {
            int begun = line;
            List<String> cells = row();
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row(begun, cells));
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (at < text.length() && text.charAt(at++) == separator);
        // What ended the row was read: CR LF counts once.
        if (at > 0
                && at <= text.length()
                && text.charAt(at - 1) == '\r'
                && at < text.length()
                && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return cells;
    }

    private String cell() {
        int begun = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        at = begun;
        return plain(new StringBuilder());
    }

    private String quoted() {
        int begun = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    at++;
                    // Some write more behind the closing mark; it belongs to the cell.
                    return plain(cell);
                }
            } else if (c == '\n' || (c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'))) {
                line++;
            }
            cell.append(c);
        }
        throw new Unclosed(begun);
    }

    private String plain(StringBuilder cell) {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            cell.append(c);
        }
        return cell.toString();
    }

    /** The sign that stands most often between the headings. */
    private static char separator(String text) {
        int[] found = new int[SEPARATORS.length()];
        boolean inside = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if ((c == '\n' || c == '\r') && !inside && begun) {
                break;
            } else if (!inside && SEPARATORS.indexOf(c) >= 0) {
                found[SEPARATORS.indexOf(c)]++;
            }
            begun |= !Character.isWhitespace(c);
        }
        int best = 0;
        for (int i = 1; i < found.length; i++) {
            best = found[i] > found[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static int afterFirstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end + 1;
    }
}
