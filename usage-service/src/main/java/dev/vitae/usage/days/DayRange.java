package dev.vitae.usage.days;

import dev.vitae.kit.dates.FullDate;
import dev.vitae.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days of UTC that sums are asked for.
 *
 * @param to the last of them
 */
public record DayRange(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    /** As many as are shown where nothing is said. */
    private static final int USUAL = 30;

    private static final int MOST = 366;

    /**
     * Fails with 400 {@code day_invalid}.
     *
     * @param from {@code YYYY-MM-DD}; 30 days with {@code to} where it is not given
     * @param to today where it is not given
     */
    public static DayRange of(Optional<String> from, Optional<String> to, LocalDate today) {
        LocalDate last = to.map(DayRange::day).orElse(today);
        LocalDate first = from.map(DayRange::day).orElse(last.minusDays(USUAL - 1L));
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw invalid();
        }
        return new DayRange(first, last);
    }

    /** Where its first day begins. */
    public Instant begin() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Where its last day has ended. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(String text) {
        return FullDate.Check.valid(text).filter(day -> !day.isBefore(FIRST)).orElseThrow(DayRange::invalid);
    }

    private static Problem invalid() {
        return Problem.badRequest(
                "day_invalid",
                "from and to are days such as 2026-03-01, the first not after the last, and at most " + MOST
                        + " in all.");
    }
}
