package dev.vitae.vacancy.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.vacancy.sheets.Dates.Order;
import dev.vitae.vacancy.sheets.Dates.Trouble;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-09 | 2026-03-09",
                "2026/3/9 | 2026-03-09",
                "2026-03-09T10:11:12.345Z | 2026-03-09",
                "2026-03-09 10:11 | 2026-03-09",
                "9.3.2026 | 2026-03-09",
                "09.03.26 | 2026-03-09",
                "31/12/2026 | 2026-12-31",
                "12/31/2026 | 2026-12-31",
                "12/31/2026, 10:11 AM | 2026-12-31",
                "31-12-2026 | 2026-12-31",
                "3/3/2026 | 2026-03-03",
                "Mar 9, 2026 | 2026-03-09",
                "March 9th, 2026 | 2026-03-09",
                "Mon, Mar 9, 2026 | 2026-03-09",
                "9 March 2026 | 2026-03-09",
                "9-Mar-2026 | 2026-03-09",
                "9. März 2026 | 2026-03-09",
                "1er mars 2026 | 2026-03-01",
                "9 août 2026 | 2026-08-09",
                "9 de marzo de 2026 | 2026-03-09",
                "9 marzo 2026 | 2026-03-09",
                "9 de março de 2026 | 2026-03-09",
                "9 mrt 2026 | 2026-03-09",
                "Sept 9, 2026 | 2026-09-09"
            })
    void readsDaysInWhateverFormTheyHave(String text, LocalDate day) {
        assertThat(Dates.read(text, Optional.empty())).isEqualTo(new Dates.Read(day, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2026-02-30",
                "31.04.2026",
                "13/13/2026",
                "March 2026",
                "2026",
                "45123",
                "1/1/1899",
                "9.3/2026",
                "Foo 9, 2026"
            })
    void saysWhatIsNoDay(String text) {
        assertThat(Dates.read(text, Optional.of(Order.DAY_FIRST)).trouble()).isEqualTo(Trouble.INVALID);
    }

    @Test
    void doesNotGuessWhichNumberIsTheMonth() {
        assertThat(Dates.read("3/9/2026", Optional.empty()).trouble()).isEqualTo(Trouble.AMBIGUOUS);
        assertThat(Dates.read("3/9/2026", Optional.of(Order.DAY_FIRST)).day()).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(Dates.read("3/9/2026", Optional.of(Order.MONTH_FIRST)).day()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void learnsTheOrderFromTheOthersOfTheColumn() {
        assertThat(Dates.order(List.of("3/9/2026", "25/3/2026"))).contains(Order.DAY_FIRST);
        assertThat(Dates.order(List.of("3/9/2026", "3/25/2026"))).contains(Order.MONTH_FIRST);
        assertThat(Dates.order(List.of("3/9/2026", "4/9/2026", "2026-01-20"))).isEmpty();
        assertThat(Dates.order(List.of("25/3/2026", "3/25/2026"))).isEmpty();
    }
}
