package dev.vitae.generation.terms;

import java.text.Normalizer;
import java.util.Locale;

/** The one rule by which Vitae calls two spellings the same: NFKC, lower case, no Latin diacritics. */
public final class Folding {
    private Folding() {}

    /** Folds a word or phrase; white space is collapsed to single blanks and trimmed. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = isAscii(text) ? text.toLowerCase(Locale.ROOT) : decomposed(text);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean blank = true;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) {
                    folded.append(' ');
                }
                blank = true;
            } else if (c == 'ß') {
                folded.append("ss");
                blank = false;
            } else if (c < 128 || Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c == '’' ? '\'' : c);
                blank = false;
            }
        }
        return folded.toString().stripTrailing();
    }

    /** Folds character by character, so that offsets in the answer are offsets in the text. */
    public static String foldInPlace(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                folded.append(Character.toLowerCase(c));
            } else if (c == '’') {
                folded.append('\'');
            } else if (c == '–' || c == '—') {
                folded.append('-');
            } else if (Character.isSpaceChar(c)) {
                folded.append(' ');
            } else {
                String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                folded.append(Character.toLowerCase(parts.charAt(0)));
            }
        }
        return folded.toString();
    }

    private static String decomposed(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(compatible, Normalizer.Form.NFD);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
