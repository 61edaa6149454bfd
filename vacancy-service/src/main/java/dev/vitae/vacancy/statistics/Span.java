package dev.vitae.vacancy.statistics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Days, both ends included, that are asked about; open where an end is empty. */
record Span(Optional<LocalDate> from, Optional<LocalDate> to, ZoneId zone) {

    boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
