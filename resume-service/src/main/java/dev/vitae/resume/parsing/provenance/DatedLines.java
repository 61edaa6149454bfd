package dev.vitae.resume.parsing.provenance;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DatePoint;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a source that state dates. */
final class DatedLines {

    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./]\\d{4}");

    /**
     * Dates in a line.
     *
     * @param line its index in the source
     * @param whole whether its cell says nothing else
     * @param ambiguous whether the day of one could be its month
     */
    record Dated(SourceLine source, int line, DateSpan span, boolean whole, boolean ambiguous) {

        boolean states(String date) {
            return isAt(span.start(), date) || isAt(span.end(), date);
        }

        boolean states(String start, String end) {
            return start != null && end != null && isAt(span.start(), start) && isAt(span.end(), end);
        }

        private static boolean isAt(DatePoint point, String date) {
            return point != null && point.text().equals(date);
        }
    }

    private final List<Dated> all = new ArrayList<>();

    DatedLines(List<SourceLine> lines, DateFinder dates) {
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            int index = i;
            line.row().ifPresent(row -> row.cells().forEach(cell -> add(line, index, cell, dates)));
        }
    }

    private void add(SourceLine line, int index, Cell cell, DateFinder dates) {
        String text = cell.text();
        dates.find(text)
                .ifPresent(
                        span -> all.add(new Dated(line, index, span, dates.isOnlyDate(text), isAmbiguous(text, span))));
    }

    private static boolean isAmbiguous(String text, DateSpan span) {
        Matcher numbers = DAY_OR_MONTH.matcher(text).region(span.from(), span.to());
        while (numbers.find()) {
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(2));
            if (first <= 12 && second <= 12 && first != second) {
                return true;
            }
        }
        return false;
    }

    /** The line nearest to an entry that states one of its dates, best together with the other one. */
    Optional<Dated> nearest(String date, String start, String end, Predicate<SourceLine> scope, int line) {
        return all.stream()
                .filter(dated -> scope.test(dated.source()) && dated.states(date))
                .min(Comparator.<Dated, Boolean>comparing(dated -> !dated.states(start, end))
                        .thenComparing(dated -> Math.abs(dated.line() - line)));
    }
}
