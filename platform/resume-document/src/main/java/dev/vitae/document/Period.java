package dev.vitae.document;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something began and ended, with no more precision than the source states.
 *
 * @param start empty where not stated
 * @param end empty where it goes on ({@code present}), or where not stated
 * @param present whether it goes on; never true where an end is merely not stated
 */
public record Period(Optional<MonthDate> start, Optional<MonthDate> end, boolean present) {

    /**
     * Reads the four date members of an employment or education. An absent end means present only where a start is
     * stated and the end is not marked {@code unknown}; without any date nothing is known. A malformed date counts as
     * not stated ({@link ContentRules} names it).
     */
    public static Period of(
            String startDate, DatePrecision startPrecision, String endDate, DatePrecision endPrecision) {
        Optional<MonthDate> start = MonthDate.parse(startDate, startPrecision);
        boolean present = start.isPresent() && endDate == null && endPrecision != DatePrecision.UNKNOWN;
        return new Period(start, MonthDate.parse(endDate, endPrecision), present);
    }

    /** Whether the end certainly lies before the start. */
    public boolean endsBeforeItStarts() {
        return start.isPresent()
                && end.isPresent()
                && end.get().latest().isBefore(start.get().earliest());
    }

    /**
     * How long it lasted, counting both the first and the last month: January to March are 3. Empty where start or end
     * is not stated, or where the end lies before the start.
     *
     * @param asOf the month that {@code present} means
     */
    public Optional<Months> months(YearMonth asOf) {
        Optional<MonthDate> last = present ? Optional.of(new MonthDate(asOf, false)) : end;
        if (start.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        long atMost = count(start.get().earliest(), last.get().latest());
        long atLeast = count(start.get().latest(), last.get().earliest());
        return atMost < 1 ? Optional.empty() : Optional.of(new Months((int) Math.max(1, atLeast), (int) atMost));
    }

    /**
     * As people read it: {@code Mar 2019 – Present}, {@code 2019 – 2021}, {@code 2019}; empty where nothing is stated.
     * An end that is not stated is not shown.
     */
    public String display() {
        String first = start.map(MonthDate::display).orElse("");
        String last = present ? "Present" : end.map(MonthDate::display).orElse("");
        if (first.isEmpty() || last.isEmpty() || first.equals(last)) {
            return first.isEmpty() ? last : first;
        }
        return first + " – " + last;
    }

    private static long count(YearMonth first, YearMonth last) {
        return ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /** A length in months, between two bounds where a year alone is stated. */
    public record Months(int atLeast, int atMost) {
        public boolean exact() {
            return atLeast == atMost;
        }
    }
}
