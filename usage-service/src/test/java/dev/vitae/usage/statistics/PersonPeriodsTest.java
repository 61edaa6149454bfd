package dev.vitae.usage.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.usage.days.DayRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any days are whole months, and a few days that are added or taken off. */
class PersonPeriodsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 12, 1);
    private static final LocalDate TODAY = LocalDate.of(2028, 4, 11);

    @Test
    void countEveryDayOnceAndNoOther() {
        FIRST.datesUntil(TODAY.plusDays(3))
                .forEach(from -> from.datesUntil(TODAY.plusDays(3)).forEach(to -> {
                    PersonPeriods periods = periods(from, to);

                    for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
                        assertThat(times(periods, day))
                                .as("%s from %s to %s", day, from, to)
                                .isEqualTo(day.isBefore(from) || day.isAfter(to) ? 0 : 1);
                    }
                }));
    }

    @Test
    void areOfFifteenDaysAtMostAtEachEnd() {
        FIRST.datesUntil(TODAY).forEach(from -> from.datesUntil(TODAY).forEach(to -> {
            PersonPeriods periods = periods(from, to);

            assertThat(days(periods.head()) + days(periods.tail()))
                    .as("from %s to %s", from, to)
                    .isLessThanOrEqualTo(YearMonth.from(from).equals(YearMonth.from(to)) ? 15 : 30);
            assertThat(days(periods.tail())).isLessThanOrEqualTo(15);
        }));
    }

    @Test
    void areAMonthWhereItIsAskedForWholeOrUntilToday() {
        assertThat(periods(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)).areOneMonth())
                .isTrue();
        assertThat(periods(LocalDate.of(2028, 4, 1), TODAY).areOneMonth()).isTrue();
        assertThat(periods(LocalDate.of(2028, 4, 1), TODAY.minusDays(1)).areOneMonth())
                .isFalse();
        assertThat(periods(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 31)).areOneMonth())
                .isFalse();
    }

    private static PersonPeriods periods(LocalDate from, LocalDate to) {
        return PersonPeriods.of(new DayRange(from, to), TODAY);
    }

    private static int times(PersonPeriods periods, LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        int whole = month.isBefore(periods.firstMonth()) || month.isAfter(periods.lastMonth()) ? 0 : 1;
        return Stream.of(periods.head(), periods.tail())
                .filter(days -> !day.isBefore(days.first()) && !day.isAfter(days.last()))
                .mapToInt(PersonPeriods.Days::sign)
                .reduce(whole, Integer::sum);
    }

    private static long days(PersonPeriods.Days days) {
        return Math.max(0, days.last().toEpochDay() - days.first().toEpochDay() + 1);
    }
}
