package dev.vitae.vacancy.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** The one rule by which two spellings are the same to the search: case, width, and the diacritics of letters. */
public final class Folding {

    /** Letters that are no letter with a mark to Unicode. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ł', "l"),
            Map.entry('ı', "i"),
            Map.entry('þ', "th"),
            Map.entry('ς', "σ"),
            Map.entry('’', "'"));

    private Folding() {}

    /** The text in lower case, without diacritics. Vowels and voicing of scripts that write them as marks stay. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (!isDiacritic(c)) {
                String other = LETTERS.get(c);
                folded.append(other == null ? String.valueOf(c) : other);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Of Latin, Greek and Cyrillic letters, and the vowel signs that Arabic may leave out. */
    private static boolean isDiacritic(char c) {
        return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
