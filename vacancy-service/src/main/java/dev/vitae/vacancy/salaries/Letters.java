package dev.vitae.vacancy.salaries;

import java.text.Normalizer;

/** Texts for comparison, letter by letter: places in the folded text are places in the text. */
public final class Letters {

    private Letters() {}

    /** Small letters without accents, one kind of space, quote and dash; exactly as long as the text. */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int at = 0; at < folded.length; at++) {
            folded[at] = fold(text.charAt(at));
        }
        return new String(folded);
    }

    private static char fold(char letter) {
        if (letter < 0x80) {
            return Character.toLowerCase(letter);
        }
        if (Character.isSpaceChar(letter)) {
            return ' ';
        }
        return switch (letter) {
            case '’', '‘', '‛', '´' -> '\'';
            case '–', '—', '‒', '‐', '‑', '―', '−', '~', '～' -> '-';
            default ->
                Character.toLowerCase(
                        Character.isSurrogate(letter)
                                ? letter
                                : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                                        .charAt(0));
        };
    }
}
