package dev.vitae.generation.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A run that takes past midnight goes by one day all the same. */
final class Days {

    private Days() {}

    /** {@code 2026-03-01}, in UTC. */
    static String of(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}
