package dev.vitae.document;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as a résumé states it: a month of a year, or a year alone.
 *
 * @param month the month; January stands in where only the year is stated, so ask {@link #earliest} and {@link #latest}
 * @param yearOnly whether the source states only the year
 */
public record MonthDate(YearMonth month, boolean yearOnly) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    /** Reads {@code YYYY-MM}; empty where the value is absent or has another form. */
    public static Optional<MonthDate> parse(String value, DatePrecision precision) {
        if (value == null || !FORM.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(new MonthDate(YearMonth.parse(value), precision == DatePrecision.YEAR));
    }

    public int year() {
        return month.getYear();
    }

    /** The first month that the stated date can mean. */
    public YearMonth earliest() {
        return yearOnly ? month.with(Month.JANUARY) : month;
    }

    /** The last month that the stated date can mean. */
    public YearMonth latest() {
        return yearOnly ? month.with(Month.DECEMBER) : month;
    }

    /** As JSON carries it: {@code 2019-03}. */
    public String value() {
        return month.toString();
    }

    /** As people read it: {@code Mar 2019}, or {@code 2019} where only the year is stated. */
    public String display() {
        String year = String.valueOf(year());
        return yearOnly ? year : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + year;
    }
}
