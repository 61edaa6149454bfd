package dev.vitae.usage.statistics;

import dev.vitae.usage.days.DayRange;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days as whole months, and the fewest single days that have to be added to them or taken off: at most fifteen at each end.
 *
 * @param firstMonth the first day of the first month
 * @param lastMonth the same of the last; before {@code firstMonth} where there is none
 */
record PersonPeriods(LocalDate firstMonth, LocalDate lastMonth, Days head, Days tail) {

    /**
     * Neighbouring days.
     *
     * @param sign 1 where they are added, -1 where they are taken off
     * @param last before {@code first} where there are none
     */
    record Days(int sign, LocalDate first, LocalDate last) {

        private static Days none(LocalDate day) {
            return new Days(1, day, day.minusDays(1));
        }

        boolean isEmpty() {
            return last.isBefore(first);
        }

        private long count() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }
    }

    /** @param today nothing is used after it, so the rest of its month may be counted or not */
    static PersonPeriods of(DayRange range, LocalDate today) {
        LocalDate from = range.from();
        LocalDate to = range.to().isBefore(today)
                ? range.to()
                : YearMonth.from(range.to()).atEndOfMonth();
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        Days before = new Days(-1, first.atDay(1), from.minusDays(1));
        Days after = new Days(-1, to.plusDays(1), last.atEndOfMonth());
        if (first.equals(last)) {
            Days all = new Days(1, from, to);
            return all.count() <= before.count() + after.count()
                    ? months(first, first.minusMonths(1), all, Days.none(from))
                    : months(first, last, before, after);
        }
        Days head = new Days(1, from, first.atEndOfMonth());
        Days tail = new Days(1, last.atDay(1), to);
        boolean headAdded = head.count() < before.count();
        boolean tailAdded = tail.count() < after.count();
        return months(
                headAdded ? first.plusMonths(1) : first,
                tailAdded ? last.minusMonths(1) : last,
                headAdded ? head : before,
                tailAdded ? tail : after);
    }

    /** Nothing but one month: who costs most in it is read off an index. */
    boolean areOneMonth() {
        return firstMonth.equals(lastMonth) && head.isEmpty() && tail.isEmpty();
    }

    private static PersonPeriods months(YearMonth first, YearMonth last, Days head, Days tail) {
        return new PersonPeriods(first.atDay(1), last.atDay(1), head, tail);
    }
}
