package dev.vitae.resume.career.matching;

import dev.vitae.document.MonthDate;
import dev.vitae.document.Period;
import java.time.LocalDate;

/**
 * From a day to a day, or until now.
 *
 * @param start null where it is not known
 * @param end null where it is not known, or goes on
 */
public record Span(LocalDate start, LocalDate end, boolean current) {

    public static final Span UNKNOWN = new Span(null, null, false);

    /**
     * The whole days of a period that a résumé states by month or year: from the first day of its first month or year to the
     * last day of its last one. What is not stated stays unknown.
     */
    static Span of(Period period) {
        return new Span(
                period.start().map(Span::firstDay).orElse(null),
                period.end().map(Span::lastDay).orElse(null),
                period.present());
    }

    static LocalDate firstDay(MonthDate date) {
        return date.earliest().atDay(1);
    }

    static LocalDate lastDay(MonthDate date) {
        return date.latest().atEndOfMonth();
    }

    /** Whether both may have been at the same time: unknown starts and ends may be any. */
    boolean mayOverlap(Span other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Span other) {
        return end != null && other.start != null && end.isBefore(other.start);
    }
}
