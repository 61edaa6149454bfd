package dev.vitae.usage.limits;

import java.time.LocalDate;
import java.util.Locale;

/** What uses are counted in. */
enum Period {
    DAY("today"),
    MONTH("this month");

    private final String words;

    Period(String words) {
        this.words = words;
    }

    /** As the database, settings and problems write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    String words() {
        return words;
    }

    LocalDate begin(LocalDate day) {
        return this == MONTH ? day.withDayOfMonth(1) : day;
    }

    /** The first day that it does not count any more. */
    LocalDate end(LocalDate day) {
        return this == MONTH ? begin(day).plusMonths(1) : day.plusDays(1);
    }
}
