package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.document.MonthDate;
import dev.vitae.document.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long somebody was employed: months in which several jobs ran count once, gaps count for nothing. Of a year without
 * its month the least and the most is known. The guard has no today: a job that goes on lasts to the last date that the
 * source states.
 */
record Tenure(int least, int most) {
    private static final int MONTHS = 12;
    /** A year that lacks no more is said to be one; a decision. */
    private static final int LACKING = 2;

    private static final int NEARLY = 8;
    private static final int ABOUT = 7;
    /** Of what is "about" so long, so much more is not told. */
    private static final double ROUGH = 0.15;

    private record Span(int from, int to) {}

    static Tenure of(List<Experience> jobs, YearMonth last) {
        List<Span> least = new ArrayList<>();
        List<Span> most = new ArrayList<>();
        for (Experience job : jobs) {
            Period period = period(job);
            Optional<MonthDate> end = period.end();
            if (period.start().isPresent() && (period.present() || end.isPresent())) {
                YearMonth early = period.present() ? last : end.get().earliest();
                YearMonth late = period.present() ? last : end.get().latest();
                least.add(new Span(month(period.start().get().latest()), month(early) + 1));
                most.add(new Span(month(period.start().get().earliest()), month(late) + 1));
            }
        }
        return new Tenure(months(least), months(most));
    }

    /** Whole ones, for certain. */
    int years() {
        return least / MONTHS;
    }

    private static int months(List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::from));
        int months = 0;
        int reached = Integer.MIN_VALUE;
        for (Span span : spans) {
            months += Math.max(0, span.to() - Math.max(span.from(), reached));
            reached = Math.max(reached, span.to());
        }
        return months;
    }

    /** The last date of a source. */
    static YearMonth last(List<Experience> jobs) {
        return jobs.stream()
                .map(Tenure::period)
                .flatMap(period -> java.util.stream.Stream.of(period.start(), period.end()))
                .flatMap(Optional::stream)
                .map(MonthDate::latest)
                .max(Comparator.naturalOrder())
                .orElse(YearMonth.of(1, 1));
    }

    /** Whether it is so long; {@code exactly} where a much longer one is not meant. */
    boolean isSaid(Figure figure, boolean exactly) {
        double months = figure.value().doubleValue() * MONTHS;
        boolean plus = figure.text().contains("+");
        return switch (figure.bound()) {
            case OVER -> plus ? most >= months : most > months;
            case NEARLY -> most >= months - NEARLY && least <= months;
            case ABOUT -> most >= months - ABOUT && (!exactly || least <= months + Math.max(ABOUT, ROUGH * months));
            case UPTO -> false;
            default -> most >= months - LACKING && (!exactly || least < months + MONTHS);
        };
    }

    /** Whether it takes no longer, and not a year less. */
    boolean isWithin(Figure figure) {
        double months = figure.value().doubleValue() * MONTHS;
        return most <= months + ABOUT && most > months - MONTHS;
    }

    private static Period period(Experience job) {
        return Period.of(job.startDate(), job.startDatePrecision(), job.endDate(), job.endDatePrecision());
    }

    private static int month(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue();
    }
}
