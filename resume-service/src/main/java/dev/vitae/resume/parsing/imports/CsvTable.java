package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.vitae.document.Limits;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import dev.vitae.extraction.WorkBudget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A CSV file (RFC 4180) whose first row names its columns. */
record CsvTable(List<CsvTable.Record> rows, String unread) {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    /** One row; a column that it lacks or leaves blank is null. */
    record Record(Map<String, String> cells) {
        /** On one line. */
        String text(String column) {
            String cell = lines(column);
            return cell == null ? null : Texts.line(cell);
        }

        /** With its line ends. */
        String lines(String column) {
            String cell = Texts.lines(cells.getOrDefault(column.toLowerCase(Locale.ROOT), ""));
            return cell.isEmpty() ? null : cell;
        }
    }

    /**
     * Rows until one breaks the form; what follows is {@code unread}, else null.
     *
     * @throws UnreadableFile when there are more rows than a résumé may have lines
     */
    static CsvTable of(String csv, WorkBudget budget) {
        List<Record> rows = new ArrayList<>();
        int line = 1;
        try (MappingIterator<String[]> lines = MAPPER.readerFor(String[].class).readValues(csv)) {
            String[] columns = lines.hasNextValue() ? lines.nextValue() : new String[0];
            line = lines.getCurrentLocation().getLineNr();
            while (lines.hasNextValue()) {
                rows.add(record(columns, lines.nextValue()));
                line = lines.getCurrentLocation().getLineNr();
                budget.operation();
                if (rows.size() > Limits.LINES) {
                    throw new UnreadableFile(Reason.TOO_COMPLEX);
                }
            }
            return new CsvTable(rows, null);
        } catch (IOException broken) {
            return new CsvTable(rows, rest(csv, line));
        }
    }

    private static Record record(String[] columns, String[] cells) {
        Map<String, String> record = new HashMap<>();
        for (int i = 0; i < Math.min(columns.length, cells.length); i++) {
            record.putIfAbsent(columns[i].strip().toLowerCase(Locale.ROOT), cells[i]);
        }
        return new Record(record);
    }

    private static String rest(String csv, int line) {
        String rest = csv.lines().skip(line - 1L).reduce("", (before, next) -> before + "\n" + next);
        return rest.isBlank() ? null : rest;
    }
}
