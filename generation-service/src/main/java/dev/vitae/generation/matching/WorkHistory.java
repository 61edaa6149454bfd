package dev.vitae.generation.matching;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Experience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
                addSpan(jobs.get(i), spans);
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
        Experience experience = jobs.get(job);
        boolean ended = experience.endDate() != null;
        boolean unstated = !ended && experience.endDatePrecision() == DatePrecision.UNKNOWN;
        OptionalInt last = ended
                ? month(experience.endDate(), experience.endDatePrecision())
                : month(experience.startDate(), experience.startDatePrecision());
        if (last.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(ended || unstated ? Math.max(0, now - last.getAsInt()) : 0);
    }

    /** The dates of a job as a résumé would show them. */
    static String shown(Experience job) {
        String start = shown(job.startDate(), job.startDatePrecision());
        if (job.endDate() == null && job.endDatePrecision() == DatePrecision.UNKNOWN) {
            return start;
        }
        return start + " – " + (job.endDate() == null ? "present" : shown(job.endDate(), job.endDatePrecision()));
    }

    private void addSpan(Experience job, List<Span> spans) {
        OptionalInt from = month(job.startDate(), job.startDatePrecision());
        boolean unstated = job.endDate() == null && job.endDatePrecision() == DatePrecision.UNKNOWN;
        if (from.isEmpty() || unstated) {
            return;
        }
        OptionalInt end = job.endDate() == null ? OptionalInt.of(now) : month(job.endDate(), job.endDatePrecision());
        if (end.isPresent()) {
            boolean wholeMonth = job.endDate() != null && job.endDatePrecision() == null;
            int to = Math.min(now, end.getAsInt() + (wholeMonth ? 1 : 0));
            spans.add(new Span(from.getAsInt(), to));
        }
    }

    private static OptionalInt month(String date, DatePrecision precision) {
        if (date == null || !date.matches("\\d{4}-(0[1-9]|1[0-2])") || precision == DatePrecision.UNKNOWN) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(date.substring(0, 4));
        int month = precision == DatePrecision.YEAR ? MIDDLE : Integer.parseInt(date.substring(5)) - 1;
        return OptionalInt.of(year * MONTHS + month);
    }

    private static String shown(String date, DatePrecision precision) {
        return date == null ? "" : precision == DatePrecision.YEAR ? date.substring(0, 4) : date;
    }
}
