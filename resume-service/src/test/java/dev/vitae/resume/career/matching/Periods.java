package dev.vitae.resume.career.matching;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Period;

/** Periods as a résumé states them. */
final class Periods {

    private Periods() {}

    /** Dates as a résumé has them, their precision behind them. */
    static Period period(String start, String end) {
        return Period.of(month(start), precision(start), month(end), precision(end));
    }

    private static String month(String date) {
        return date == null || date.equals("unknown") ? null : date.substring(0, 7);
    }

    private static DatePrecision precision(String date) {
        if (date == null || date.equals("unknown")) {
            return date == null ? null : DatePrecision.UNKNOWN;
        }
        return date.endsWith("year") ? DatePrecision.YEAR : null;
    }
}
