package dev.vitae.sharing.visits;

import dev.vitae.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days (UTC), both included; 366 at most. */
record Span(LocalDate from, LocalDate to) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int USUAL = 30;
    private static final int LONGEST = 366;

    /** Thirty days where nothing else is said, up to today where no end is. Fails with 400 {@code day_invalid}. */
    static Span of(Optional<String> from, Optional<String> to, LocalDate today) {
        LocalDate last = to.map(it -> day("to", it)).orElse(today);
        LocalDate first = from.map(it -> day("from", it)).orElse(last.minusDays(USUAL - 1));
        if (first.isAfter(last)) {
            throw invalid("to is " + last + ", before from, which is " + first + ".");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw invalid("from and to are " + LONGEST + " days apart at most.");
        }
        return new Span(first, last);
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = FORM.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.MIN;
            if (!day.isBefore(LocalDate.EPOCH)) {
                return day;
            }
        } catch (DateTimeException e) {
            // The same answer as for a text of another form.
        }
        throw invalid(name + " is a day from 1970 on, such as 2026-03-01.");
    }

    private static Problem invalid(String detail) {
        return Problem.badRequest("day_invalid", detail);
    }
}
