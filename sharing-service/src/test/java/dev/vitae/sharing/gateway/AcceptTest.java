package dev.vitae.sharing.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                    | HTML",
                "*/*                                                 | HTML",
                "text/html,application/xhtml+xml,*/*;q=0.8           | HTML",
                "application/json                                    | JSON",
                "application/json, text/plain, */*                   | HTML",
                "application/json, */*;q=0.5                         | JSON",
                "text/html;q=0.5, application/json;q=0.9             | JSON",
                "text/html;q=0, */*                                  | JSON",
                "application/*                                       | JSON",
                "application/json ; q=0.9 , text/html ;q=0.5           | JSON",
                "Application/PDF                                     | PDF",
                "image/png                                           | PNG",
                "image/avif,image/webp,image/*,*/*;q=0.8             | PNG",
                "image/jpeg                                          | HTML",
                "nonsense;q=x,,;                                     | HTML"
            })
    void choosesWhatTheVisitorPrefers(String header, Format expected) {
        assertThat(Accept.preferred(header)).isEqualTo(expected);
    }

    @Test
    void takesAHeaderTooLongToBeMeantAsAnything() {
        assertThat(Accept.preferred("application/json;" + " ".repeat(900))).isEqualTo(Format.JSON);
        assertThat(Accept.preferred("application/json;" + " ".repeat(1100))).isEqualTo(Format.HTML);
    }
}
