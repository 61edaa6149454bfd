package dev.vitae.vacancy.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which items are asked for.
 *
 * @param from the first day, in the time zone
 * @param to the last day
 * @param allOfThePast whether what is done shows, too, on days before today
 * @param zone in which days begin and end
 * @param now the moment that is reckoned from
 */
public record Span(LocalDate from, LocalDate to, boolean allOfThePast, ZoneId zone, Instant now) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** When a day begins. */
    Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
