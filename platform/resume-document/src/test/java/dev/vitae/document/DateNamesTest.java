package dev.vitae.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateNamesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "en, 2019-03, -, -, -, Mar 2019 – Present",
                "de, 2019-03, -, -, -, März 2019 – heute",
                "en, 2019-03, -, 2021-12, -, Mar 2019 – Dec 2021",
                "en, 2019-01, YEAR, 2021-01, YEAR, 2019 – 2021",
                "en, 2019-01, YEAR, 2019-01, YEAR, 2019",
                "en, 2019-03, -, 2019-03, -, Mar 2019 – Mar 2019",
                "en, 2019-01, YEAR, -, UNKNOWN, 2019 –",
                "en, -, -, 2015-06, -, Jun 2015",
                "en, -, -, -, -, ''"
            })
    void writesAPeriodWithNoMoreThanIsStated(
            String language, String start, DatePrecision from, String end, DatePrecision to, String written) {
        assertThat(DateNames.in(language).of(Period.of(start, from, end, to))).isEqualTo(written);
    }
}
