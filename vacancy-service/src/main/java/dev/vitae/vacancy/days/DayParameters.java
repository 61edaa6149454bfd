package dev.vitae.vacancy.days;

import dev.vitae.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and time zones in queries. */
public final class DayParameters {

    /** Nothing of ours is before it, nor after {@link #LAST}. */
    public static final LocalDate FIRST = LocalDate.EPOCH;

    public static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private DayParameters() {}

    /** Fails with 400 {@code day_invalid}. @param name of the parameter */
    public static Optional<LocalDate> day(String name, Optional<String> text) {
        return text.filter(it -> !it.isBlank()).map(it -> parsed(name, it));
    }

    /** An IANA name such as {@code Europe/Berlin}; UTC where none is given. Fails with 400 {@code time_zone_invalid}. */
    public static ZoneId zone(Optional<String> name) {
        return name.filter(it -> !it.isBlank())
                .map(it -> {
                    if (!ZoneId.getAvailableZoneIds().contains(it)) {
                        throw Problem.badRequest(
                                "time_zone_invalid", "timeZone is the name of a time zone, such as Europe/Berlin.");
                    }
                    return ZoneId.of(it);
                })
                .orElse(ZoneOffset.UTC);
    }

    /** Fails with 400 {@code day_invalid} for a span that ends before it begins. */
    public static void requireOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.badRequest("day_invalid", "to is " + to + ", before from, which is " + from + ".");
        }
    }

    private static LocalDate parsed(String name, String text) {
        try {
            LocalDate day = FORM.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.MIN;
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException e) {
            // The same answer as for a text of another form.
        }
        throw Problem.badRequest(
                "day_invalid", name + " is a day from " + FIRST + " to " + LAST + ", written as 2026-03-01.");
    }
}
