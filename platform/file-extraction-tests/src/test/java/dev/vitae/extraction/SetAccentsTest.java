package dev.vitae.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Accents as TeX draws them with its old fonts: glyphs of their own, above their letters. */
class SetAccentsTest {

    /** In WinAnsiEncoding. */
    private static final String ACUTE = "\\264";

    private static final String DIAERESIS = "\\250";

    private static String text(String operators) {
        byte[] pdf = RawPdf.content("BT /F 12 Tf\n" + operators + "ET");
        Word word = new TextExtraction()
                .extract(pdf, new WorkBudget(ParsingLimits.DEFAULT))
                .pages()
                .get(0)
                .words()
                .get(0);
        return word.text();
    }

    private static String draw(float x, float y, String text) {
        return "1 0 0 1 " + x + " " + y + " Tm (" + text + ") Tj\n";
    }

    @Test
    void joinsAnAccentWithTheLetterBelowIt() {
        assertThat(text(draw(50, 750, "Wi") + draw(66, 750, ACUTE) + draw(64.7f, 750, "sniewska")))
                .isEqualTo("Wiśniewska");
    }

    @Test
    void joinsAnAccentThatIsDrawnBehindItsLetter() {
        assertThat(text(draw(50, 750, "Zu") + draw(59.2f, 750, DIAERESIS) + draw(64.7f, 750, "rich")))
                .isEqualTo("Zürich");
    }

    @Test
    void joinsAnAccentThatIsRaisedOverACapital() {
        assertThat(text(draw(52, 752.5f, ACUTE) + draw(50, 750, "Ecole"))).isEqualTo("École");
    }

    @Test
    void keepsAnAccentThatStandsBesideALetter() {
        assertThat(text(draw(50, 750, "Rock" + ACUTE + "n"))).isEqualTo("Rock´n");
    }
}
