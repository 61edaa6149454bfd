package dev.vitae.document.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Period;
import dev.vitae.document.template.DateFormat;
import dev.vitae.document.template.HeadingLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "EN, 2019-03, -, -, -, Mar 2019 – Present",
                "DE, 2019-03, -, -, -, März 2019 – heute",
                "EN, 2019-03, -, 2021-12, -, Mar 2019 – Dec 2021",
                "EN, 2019-01, YEAR, 2021-01, YEAR, 2019 – 2021",
                "EN, 2019-01, YEAR, 2019-01, YEAR, 2019",
                "EN, 2019-01, YEAR, -, UNKNOWN, 2019",
                "EN, -, -, 2015-06, -, Jun 2015",
                "EN, -, -, -, -, ''"
            })
    void writesAPeriodWithNoMoreThanIsStated(
            HeadingLanguage language, String start, DatePrecision from, String end, DatePrecision to, String written) {
        Dates dates = new Dates(DateFormat.SHORT, Words.in(language));

        assertThat(dates.of(Period.of(start, from, end, to))).isEqualTo(written);
    }
}
