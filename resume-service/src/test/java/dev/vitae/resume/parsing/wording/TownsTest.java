package dev.vitae.resume.parsing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownsTest {

    private final Places places = Wording.load().places();

    @ParameterizedTest
    @ValueSource(strings = {"Bludenz", "Invercargill", "Oban", "L’Hospitalet de Llobregat", "Monaco di Baviera"})
    void knowsSmallTownsAndTheirOtherNames(String town) {
        assertThat(places.isPlace(town)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orange", "Page", "Sandy", "Bludenz Werke", "bludenz", "Zzz", "Aaa", "Bludenzz"})
    void takesNoWordOrFirstNameForATown(String text) {
        assertThat(places.isPlace(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orange, France", "Page, AZ", "Sandy, UT"})
    void takesThemForTownsInTheirRegion(String text) {
        assertThat(places.isPlace(text)).isTrue();
    }
}
