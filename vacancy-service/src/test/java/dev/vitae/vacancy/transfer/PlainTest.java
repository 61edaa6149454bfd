package dev.vitae.vacancy.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @ParameterizedTest
    @CsvSource({"3,3", "3.0,3", "4/5,4", "★★★★,4", "★★☆☆☆,2", "*****,5", "High,5", "medium,3", "low,1", "0,0"})
    void readsHowMuchSomebodyWantsAJob(String text, int level) {
        assertThat(Plain.level(text)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "9", "-1", "very", "3 of 5", "★★★★★★"})
    void doesNotGuessALevel(String text) {
        assertThat(Plain.level(text)).isEmpty();
    }

    @Test
    void readsYesAndNoAndNothingElse() {
        assertThat(Plain.yesOrNo("Oui")).contains(true);
        assertThat(Plain.yesOrNo("FALSE")).contains(false);
        assertThat(Plain.yesOrNo("perhaps")).isEmpty();
    }

    @Test
    void completesAddressesThatLackTheirScheme() {
        assertThat(Plain.address(" www.a.example/jobs?id=1 ")).isEqualTo("https://www.a.example/jobs?id=1");
        assertThat(Plain.address("http://a.example")).isEqualTo("http://a.example");
        assertThat(Plain.address("by phone")).isEqualTo("by phone");
    }

    @Test
    void dividesTagsWhereTheyAreDivided() {
        assertThat(Plain.tags("a, b;c|d,")).containsExactly("a", "b", "c", "d");
        assertThat(Plain.tags("a, b\nc\n")).containsExactly("a, b", "c");
    }
}
