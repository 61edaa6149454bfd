package dev.vitae.vacancy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "r                ; ((('r')))",
                "r sql            ; ((('r')) & (('sql')))",
                "r or sql         ; ((('r'))) | ((('sql')))",
                "r -sql           ; ((('r')) & !(('sql')))",
                "\"r sql\"        ; ((('r') <-> ('sql')))",
                "-\"r sql\"       ; (!(('r') <-> ('sql')))",
                "r.sql            ; ((('r') <-> ('sql')))",
                "or r or          ; ((('r')))",
                "東京都           ; ((('東京') <-> ('京都')))",
                "東               ; ((('東':*)))",
                "\"r              ; ((('r')))",
                "c++              ; ((('c++')))",
                "r-x              ; ((((('r') <-> ('x')) | ('rx'))))"
            })
    void readsWhatAWebSearchWouldRead(String text, String query) {
        assertThat(SearchQuery.of(text.strip()).orElseThrow().exact()).isEqualTo(query.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "\"", "\"\"", "or", "OR or", "& | ! ( ) :* <->", "''' \\ %", "-\"\"", "…"})
    void findsNothingToLookForInSignsAlone(String text) {
        assertThat(SearchQuery.of(text)).isEmpty();
    }

    @Test
    void looksForAWordInTheFormsOfEveryLanguage() {
        assertThat(SearchQuery.of("Entwicklerinnen").orElseThrow().words()).contains("entwicklerinnen", "entwickl");
    }

    @Test
    void takesWordsOfSomeLengthForNamesThatMayBeMisspelt() {
        assertThat(SearchQuery.of("Gogle sql -Acme \"Global Ltd\"")
                        .orElseThrow()
                        .parts())
                .extracting(SearchQuery.Part::word)
                .containsExactly("gogle", "", "", "");
        assertThat(SearchQuery.of("ein langer Satz von vielen Worten, keines davon falsch geschrieben")
                        .orElseThrow()
                        .parts())
                .isEmpty();
    }

    @Test
    void looksForNamesThatAreWrittenNearlySoToo() {
        SearchQuery query = SearchQuery.of("Gogle -r or sql").orElseThrow();

        assertThat(query.near(List.of("backend engineer google", "acme"))
                        .orElseThrow()
                        .exact())
                .contains("'google':AB", "!(('r'))", "'sql'")
                .doesNotContain("acme");
        assertThat(query.near(List.of("acme"))).isEmpty();
    }
}
