package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The forms are those of the Unicode chart of the block Arabic Presentation Forms-B. */
class ArabicTest {
    private final Arabic arabic = new Arabic();

    @Test
    void joinsEachLetterToItsNeighbours() {
        assertThat(arabic.shaped("بيت")).isEqualTo("\uFE91\uFEF4\uFE96");
    }

    @Test
    void endsTheJoinAfterALetterThatDoesNotJoinTheNext() {
        assertThat(arabic.shaped("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
    }

    @Test
    void writesLamAndAlefAsOne() {
        assertThat(arabic.shaped("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
        assertThat(arabic.shaped("لا")).isEqualTo("\uFEFB");
    }

    @Test
    void looksPastVowelSigns() {
        assertThat(arabic.shaped("بَت")).isEqualTo("\uFE91\u064E\uFE96");
    }

    @Test
    void knowsPersianLetters() {
        assertThat(arabic.shaped("پگ")).isEqualTo("\uFB58\uFB93");
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(arabic.shaped("Kafka 4, שלום")).isEqualTo("Kafka 4, שלום");
    }
}
