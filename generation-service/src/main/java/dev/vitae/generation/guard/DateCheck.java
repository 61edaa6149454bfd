package dev.vitae.generation.guard;

import dev.vitae.document.DatePrecision;

/** Whether a date says no more than the source's: the same month, the same year, or nothing. */
final class DateCheck {
    private static final int YEAR = 4;

    private DateCheck() {}

    static boolean startSupported(
            String tailored, DatePrecision precision, String source, DatePrecision sourcePrecision) {
        return tailored == null || sameDate(tailored, precision, source, sourcePrecision);
    }

    /** An end that is absent without being unknown says "to this day". */
    static boolean endSupported(
            String tailored, DatePrecision precision, String source, DatePrecision sourcePrecision) {
        if (tailored != null) {
            return sameDate(tailored, precision, source, sourcePrecision);
        }
        boolean present = precision != DatePrecision.UNKNOWN;
        boolean sourcePresent = source == null && sourcePrecision != DatePrecision.UNKNOWN;
        return !present || sourcePresent;
    }

    private static boolean sameDate(
            String tailored, DatePrecision precision, String source, DatePrecision sourcePrecision) {
        if (source == null) {
            return false;
        }
        boolean year = precision == null && tailored.length() == YEAR;
        if (precision == DatePrecision.YEAR || year) {
            return year(tailored).equals(year(source));
        }
        return sourcePrecision != DatePrecision.YEAR && tailored.equals(source);
    }

    /** How the source shows a date, for a report. */
    static String shown(String date, DatePrecision precision) {
        if (date == null) {
            return precision == DatePrecision.UNKNOWN ? "not stated" : "present";
        }
        return precision == DatePrecision.YEAR ? year(date) : date;
    }

    private static String year(String date) {
        return date.length() < YEAR ? date : date.substring(0, YEAR);
    }
}
