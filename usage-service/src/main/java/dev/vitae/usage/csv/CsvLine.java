package dev.vitae.usage.csv;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A row of separated values (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe: what people
 * open must not do anything.
 */
public final class CsvLine {

    private static final String END = "\r\n";
    private static final String FORMULAS = "=+-@\t\r";

    private CsvLine() {}

    /** @param cells null for an empty one */
    public static String of(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : quoted(harmless(cell.toString())))
                .collect(Collectors.joining(",", "", END));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
