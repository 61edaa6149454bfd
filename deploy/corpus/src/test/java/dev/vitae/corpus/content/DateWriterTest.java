package dev.vitae.corpus.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.corpus.content.Resume.Dates;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates say no more than is printed. */
class DateWriterTest {

    private static final LanguagePack ENGLISH =
            LanguagePack.read(Path.of(System.getProperty("vitae.root"), "deploy/corpus/content"), "en", false);

    private static Dates write(DateStyle style, String from, String to) {
        YearMonth end = to == null ? null : YearMonth.parse(to);
        return new DateWriter(ENGLISH, style, " – ", "Present").write(YearMonth.parse(from), end);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHS, Jan 2019 – May 2020, 2019-01, 2020-05",
        "WORDS, January 2019 to May 2020, 2019-01, 2020-05",
        "DAYS, 01.01.2019 – 31.05.2020, 2019-01, 2020-05",
        "SHORT_YEARS, Jan ’19 – May ’20, 2019-01, 2020-05",
        "YEARS, 2019 – 2020, 2019, 2020",
        "BARE_SHORT_YEARS, ’19 – ’20, 2019, 2020",
        "LENGTHS, Jan 2019 – May 2020 (17 mo), 2019-01, 2020-05",
        "BARE_MONTHS, 1/2019 – 5/2020, 2019-01, 2020-05",
        "SHORT_SLASHES, 01/19 – 05/20, 2019-01, 2020-05",
        "YEAR_FIRST, 2019/01 – 2020/05, 2019-01, 2020-05",
        "SHORT_END, 2019–20, 2019, 2020",
        "DAYS_IN_WORDS, 1 January 2019 – 31 May 2020, 2019-01, 2020-05",
        "US_DAYS, 01/15/2019 – 05/31/2020, 2019-01, 2020-05"
    })
    void statesAsMuchAsItPrints(DateStyle style, String text, String from, String until) {
        Dates dates = write(style, "2019-01", "2020-05");

        assertThat(dates.text()).isEqualTo(text);
        assertThat(dates.from()).isEqualTo(from);
        assertThat(dates.until()).isEqualTo(until);
    }

    @Test
    void statesOneYearTwiceWhereOneIsPrinted() {
        Dates dates = write(DateStyle.YEARS, "2019-02", "2019-11");

        assertThat(dates).isEqualTo(new Dates("2019", "2019", "", "2019", "2019"));
    }

    @Test
    void statesAYearForASeason() {
        Dates dates = write(DateStyle.SEASONS, "2019-06", "2019-08");

        assertThat(dates).isEqualTo(new Dates("Summer 2019", "Summer 2019", "", "2019", "2019"));
    }

    @Test
    void shortensNoYearOfAnotherCentury() {
        assertThat(write(DateStyle.SHORT_END, "1998-03", "2002-06").text()).isEqualTo("1998 – 2002");
    }

    @Test
    void statesNoEndForWhatGoesOn() {
        assertThat(write(DateStyle.SINCE, "2020-03", null))
                .isEqualTo(new Dates("Since 2020", "Since 2020", "", "2020", null));
        assertThat(write(DateStyle.MONTHS, "2020-03", null).text()).isEqualTo("Mar 2020 – Present");
    }

    @Test
    void statesNothingWhereNothingIsPrinted() {
        assertThat(write(DateStyle.NONE, "2020-03", null)).isEqualTo(new Dates("", "", "", null, null));
    }
}
