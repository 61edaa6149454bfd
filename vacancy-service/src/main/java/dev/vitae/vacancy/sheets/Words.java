package dev.vitae.vacancy.sheets;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared: without case, accents, width, spaces and signs. */
public final class Words {

    private Words() {}

    /** The letters and digits alone: {@code "Date Applied"} and {@code "date_applied"} are the same. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
