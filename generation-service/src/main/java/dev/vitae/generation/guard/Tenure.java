package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.document.MonthDate;
import dev.vitae.document.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long somebody was employed at least: months in which several jobs ran count once, gaps count for nothing, a year
 * without its month counts from its last or to its first. The guard has no today: a job that goes on lasts to the last
 * date that the source states.
 */
record Tenure(List<Experience> jobs) {
    private static final int MONTHS = 12;

    private record Span(int from, int to) {}

    /** Whole years. */
    int years() {
        Optional<YearMonth> last = jobs.stream()
                .map(Tenure::period)
                .flatMap(period -> Stream.of(period.start(), period.end()))
                .flatMap(Optional::stream)
                .map(MonthDate::earliest)
                .max(Comparator.naturalOrder());
        List<Span> spans = new ArrayList<>();
        for (Experience job : jobs) {
            Period period = period(job);
            Optional<YearMonth> end = period.present() ? last : period.end().map(MonthDate::earliest);
            if (period.start().isPresent() && end.isPresent()) {
                spans.add(new Span(month(period.start().get().latest()), month(end.get()) + 1));
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
        int months = 0;
        int reached = Integer.MIN_VALUE;
        for (Span span : spans) {
            months += Math.max(0, span.to() - Math.max(span.from(), reached));
            reached = Math.max(reached, span.to());
        }
        return months / MONTHS;
    }

    private static Period period(Experience job) {
        return Period.of(job.startDate(), job.startDatePrecision(), job.endDate(), job.endDatePrecision());
    }

    private static int month(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue();
    }
}
