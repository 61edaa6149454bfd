package dev.vitae.generation.matching;

import dev.vitae.document.Experience;
import dev.vitae.document.MonthDate;
import dev.vitae.document.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * The months that a person worked, from the dates of the jobs. A date of which only the year is stated counts as the
 * middle of that year, so two of them are whole years apart and the placeholder month never counts; an end that is not
 * stated is neither the present nor a date, and such a job adds no months.
 */
final class WorkHistory {
    private static final int MONTHS = 12;
    private static final int MIDDLE = 6;

    private final List<Experience> jobs;
    private final int now;

    WorkHistory(List<Experience> jobs, LocalDate asOf) {
        this.jobs = jobs;
        this.now = asOf.getYear() * MONTHS + asOf.getMonthValue() - 1;
    }

    private record Span(int from, int to) {}

    /** Months of the jobs that fit; months in which several ran at once count once. */
    int months(IntPredicate job) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            if (job.test(i)) {
                addSpan(jobs.get(i).period(), spans);
            }
        }
        spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
        int months = 0;
        int reached = Integer.MIN_VALUE;
        for (Span span : spans) {
            int from = Math.max(span.from(), reached);
            months += Math.max(0, span.to() - from);
            reached = Math.max(reached, span.to());
        }
        return months;
    }

    /** Months since a job ended, as far as its dates tell; 0 while it runs. */
    OptionalInt monthsSince(int job) {
        Period period = jobs.get(job).period();
        if (period.present()) {
            return OptionalInt.of(0);
        }
        Optional<MonthDate> last = period.end().or(period::start);
        return last.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.max(0, now - month(last.get())));
    }

    /** The dates of a job as a résumé would show them. */
    static String shown(Experience job) {
        return job.period().display();
    }

    private void addSpan(Period period, List<Span> spans) {
        if (period.start().isEmpty()) {
            return;
        }
        int from = month(period.start().get());
        if (period.present()) {
            spans.add(new Span(from, now));
        }
        period.end().ifPresent(end -> spans.add(new Span(from, Math.min(now, month(end) + (end.yearOnly() ? 0 : 1)))));
    }

    private static int month(MonthDate date) {
        return date.year() * MONTHS + (date.yearOnly() ? MIDDLE : date.month().getMonthValue() - 1);
    }
}
