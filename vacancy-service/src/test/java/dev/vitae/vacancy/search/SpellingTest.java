package dev.vitae.vacancy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "gogle, google",
        "goolge, google",
        "gooogle, google",
        "goagle, google",
        "microsft, microsoft",
        "simens, siemens",
        "seimens, siemens",
        "developr, developer",
        "entwick, entwickler"
    })
    void findsTheNameThatWasMeant(String word, String name) {
        assertThat(Spelling.near(word, List.of(name, "unrelated"))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "gogle, giggle",
        "java, jamaica",
        "data, date base",
        "engineer, google",
        "acme, acne inc",
        "kafka, kofki"
    })
    void leavesOthersAlone(String word, String name) {
        assertThat(Spelling.near(word, List.of(name, word))).isEmpty();
    }
}
