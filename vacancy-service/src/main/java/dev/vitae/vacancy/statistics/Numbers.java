package dev.vitae.vacancy.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** How shares and medians are reckoned. */
final class Numbers {

    private Numbers() {}

    /** A part of a whole, 0–1, to four places; null of nothing. */
    static Double share(int part, int whole) {
        return whole == 0 ? null : Math.round(part * 10_000.0 / whole) / 10_000.0;
    }

    /** The middle value, of an even number the mean of the two in the middle; null of none. */
    static Double median(Collection<Long> values) {
        if (values.isEmpty()) {
            return null;
        }
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
