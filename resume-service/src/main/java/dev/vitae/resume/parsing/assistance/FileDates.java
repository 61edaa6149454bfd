package dev.vitae.resume.parsing.assistance;

import dev.vitae.resume.parsing.TextLine;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DatePoint;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The dates that the lines of a file state, as the parser reads dates, and those that a model names. */
final class FileDates {

    /** @param line its index @param point null for the present */
    record Stated(int line, DatePoint point) {}

    private record Dated(int line, DateSpan span) {}

    private final DateFinder dates;
    private final List<Dated> all = new ArrayList<>();

    FileDates(List<TextLine> lines, DateFinder dates) {
        this.dates = dates;
        for (int i = 0; i < lines.size(); i++) {
            add(i, lines.get(i).text());
        }
    }

    private void add(int line, String text) {
        String rest = text;
        for (Optional<DateSpan> span = dates.find(rest); span.isPresent(); span = dates.find(rest)) {
            all.add(new Dated(line, span.get()));
            int from = span.get().from();
            int to = span.get().to();
            rest = rest.substring(0, from) + "#".repeat(to - from) + rest.substring(to);
        }
    }

    /**
     * The start that the words name, where the file states it nearest to a line.
     *
     * @param end of the same period as {@code YYYY-MM}, or null: a range with another end is another's
     * @param free whether a line may be what an entry without a date was read from
     */
    Optional<Stated> start(String words, String end, int near, IntPredicate free) {
        return dates.find(words).map(DateSpan::start).flatMap(point -> nearest(
                        near, free, span -> point.equals(span.start()) && isOr(end, span.end()))
                .map(dated -> new Stated(dated.line(), point)));
    }

    /** The end that the words name; of what goes on the present. @param start as above */
    Optional<Stated> end(String words, String start, int near, IntPredicate free) {
        Optional<DateSpan> named = dates.find(words);
        if (named.isEmpty() || named.get().present()) {
            return nearest(near, free, span -> span.present() && isOr(start, span.start()) && isPresent(span, words))
                    .map(dated -> new Stated(dated.line(), null));
        }
        DatePoint point =
                named.get().end() == null ? named.get().start() : named.get().end();
        return nearest(
                        near,
                        free,
                        span -> span.range()
                                ? point.equals(span.end()) && isOr(start, span.start())
                                : point.equals(span.start()))
                .map(dated -> new Stated(dated.line(), point));
    }

    private static boolean isOr(String stated, DatePoint point) {
        return stated == null || point == null || stated.equals(point.text());
    }

    /** Whether the words say that what began so goes on; a word for the present alone is read behind that start. */
    private boolean isPresent(DateSpan span, String words) {
        String start = span.start().yearOnly()
                ? String.valueOf(span.start().year())
                : span.start().text();
        return dates.find(words)
                .or(() -> dates.find(start + " - " + words))
                .filter(DateSpan::present)
                .filter(named -> named.start().equals(span.start()))
                .isPresent();
    }

    private interface Condition {
        boolean fits(DateSpan span);
    }

    private Optional<Dated> nearest(int near, IntPredicate free, Condition condition) {
        return all.stream()
                .filter(dated -> free.test(dated.line()))
                .filter(dated -> condition.fits(dated.span()))
                .min(Comparator.comparingInt(dated -> Math.abs(dated.line() - near)));
    }
}
