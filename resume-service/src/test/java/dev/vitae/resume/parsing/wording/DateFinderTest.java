package dev.vitae.resume.parsing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {

    private final DateFinder dates = Wording.load().dates();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan 2019 – Present | 2019-01 | present",
                "January 2019 to Present | 2019-01 | present",
                "01/2019 - 03/2020 | 2019-01 | 2020-03",
                "2019-04 – 2021-11 | 2019-04 | 2021-11",
                "04.2019 bis heute | 2019-04 | present",
                "01.04.2019 – 31.10.2021 | 2019-04 | 2021-10",
                "März 2018 – Dezember 2020 | 2018-03 | 2020-12",
                "seit 2019 | 2019-01 | present",
                "depuis janvier 2021 | 2021-01 | present",
                "de septembre 2017 à décembre 2020 | 2017-09 | 2020-12",
                "mayo 2020 - actualidad | 2020-05 | present",
                "enero de 2018 a abril de 2020 | 2018-01 | 2020-04",
                "março de 2019 – atual | 2019-03 | present",
                "gennaio 2017 – oggi | 2017-01 | present",
                "mei 2016 – heden | 2016-05 | present",
                "Sept. 2014 — June 2018 | 2014-09 | 2018-06",
                "Jan – Mar 2019 | 2019-01 | 2019-03",
                "2019–21 | 2019-01 | 2021-01",
                "Summer 2019 – Fall 2020 | 2019-01 | 2020-01",
                "Jun '16 – Feb '20 | 2016-06 | 2020-02",
                "(2016 – 2019) | 2016-01 | 2019-01",
                "’02–’05 | 2002-01 | 2005-01",
                "’23 – heute | 2023-01 | present",
                "JAN ’25 – NOW | 2025-01 | present",
                "03/19 – 05/20 | 2019-03 | 2020-05",
                "11/21 - heden | 2021-11 | present",
                "Dal 2018 | 2018-01 | present",
                "Sinds 07/2022 | 2022-07 | present",
                "de março de 2017 até o momento | 2017-03 | present",
                "juni 2017 tot heden | 2017-06 | present",
                "dal marzo 2015 al giugno 2018 | 2015-03 | 2018-06",
                "septembre 2019 à aujourd'hui | 2019-09 | present",
            })
    void readsRanges(String text, String start, String end) {
        DateSpan span = dates.find(text).orElseThrow();
        assertThat(span.start().text()).isEqualTo(start);
        assertThat(span.present() ? "present" : span.end().text()).isEqualTo(end);
    }

    @Test
    void readsADateAloneAsOneDate() {
        DateSpan span = dates.find("Summer 2019").orElseThrow();
        assertThat(span.start()).isEqualTo(new DatePoint(2019, 0));
        assertThat(span.range()).isFalse();
        assertThat(span.end()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "reduced costs by 40%",
        "+49 171 5550142",
        "ISO 27001",
        "may be the best",
        "rated 4/5",
        "the team's 24/7 desk",
        "Talk: talks.example/outbox-2023",
        "https://jobs.example/2019/03/offer"
    })
    void seesNoDateInOtherText(String text) {
        assertThat(dates.find(text)).isEmpty();
    }
}
