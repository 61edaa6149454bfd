package dev.vitae.document;

import static dev.vitae.document.DatePrecision.UNKNOWN;
import static dev.vitae.document.DatePrecision.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final YearMonth TODAY = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            2019-03,      , 2021-04,         , Mar 2019 – Apr 2021
            2019-03,      ,        ,         , Mar 2019 – Present
            2019-01, YEAR , 2021-01, YEAR    , 2019 – 2021
            2019-01, YEAR , 2021-06,         , 2019 – Jun 2021
            2019-01, YEAR ,        , UNKNOWN , 2019
            2019-01, YEAR ,        ,         , 2019 – Present
            2019-01, YEAR , 2019-01, YEAR    , 2019
                   ,      , 2015-06,         , Jun 2015
                   ,      ,        , UNKNOWN , ''
                   ,      ,        ,         , ''
            """)
    void showsWhatIsStated(
            String start, DatePrecision startPrecision, String end, DatePrecision endPrecision, String shown) {
        assertThat(Period.of(start, startPrecision, end, endPrecision).display())
                .isEqualTo(shown);
    }

    @Test
    void isNeverPresentWhereTheEndIsMerelyNotStated() {
        assertThat(Period.of("2019-03", null, null, UNKNOWN).present()).isFalse();
        assertThat(Period.of("2019-03", null, null, UNKNOWN).months(TODAY)).isEmpty();
        assertThat(Period.of(null, null, null, null).present()).isFalse();
    }

    @Test
    void countsFirstAndLastMonth() {
        assertThat(Period.of("2020-01", null, "2020-03", null).months(TODAY)).contains(new Period.Months(3, 3));
        assertThat(Period.of("2026-11", null, null, null).months(TODAY)).contains(new Period.Months(1, 1));
    }

    @Test
    void boundsTheLengthWhereOnlyYearsAreStated() {
        // Dec 2019 to Jan 2021 at least, Jan 2019 to Dec 2021 at most.
        assertThat(Period.of("2019-01", YEAR, "2021-01", YEAR).months(TODAY)).contains(new Period.Months(14, 36));
        assertThat(Period.of("2019-01", YEAR, "2019-01", YEAR).months(TODAY)).contains(new Period.Months(1, 12));
    }

    @Test
    void endsBeforeItStartsOnlyWhereThatIsCertain() {
        assertThat(Period.of("2020-05", null, "2020-04", null).endsBeforeItStarts())
                .isTrue();
        assertThat(Period.of("2020-05", null, "2020-01", YEAR).endsBeforeItStarts())
                .isFalse();
        assertThat(Period.of("2020-05", null, "2020-04", null).months(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019", "2019-13", "2019-00", "2019-3", "March 2019", "'2019-03 '", "-2019-03"})
    void readsNoOtherForm(String value) {
        assertThat(MonthDate.parse(value, null)).isEmpty();
    }
}
