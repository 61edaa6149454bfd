package dev.vitae.extraction;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Characters that stand for others. */
final class Symbols {

    /** Symbol and Wingdings bullets as Word's PDF export maps them into the private use area. */
    private static final Map<Integer, String> BULLETS =
            Map.of(0xf0b7, "•", 0xf0a7, "▪", 0xf0d8, "➢", 0xf0fc, "✓", 0xf076, "❖", 0xf0a8, "•", 0xf06e, "▪");

    private static final Pattern DRAWN_HYPHEN = Pattern.compile("\u00ad(?!$)|(?<!\\p{L})\u00ad");

    private Symbols() {}

    static String bullet(String icon) {
        return BULLETS.get(icon.codePointAt(0));
    }

    /**
     * Without what is no text: control characters, noncharacters and halves of surrogate pairs (Unicode 3.9, 23.7). A
     * PDF's fonts and an XML's references can name all of them, and a database refuses some.
     */
    static String readable(String text) {
        if (text.codePoints().allMatch(Symbols::isReadable)) {
            return text;
        }
        return text.codePoints()
                .filter(Symbols::isReadable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isReadable(int c) {
        boolean noncharacter = c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
        return !Character.isISOControl(c) && !noncharacter && Character.getType(c) != Character.SURROGATE;
    }

    /**
     * A word whose soft hyphens are hyphens where they are seen to be: fonts share one glyph for both, and what is drawn
     * inside a word, or after a number, breaks none.
     */
    static String hyphenated(String word) {
        return DRAWN_HYPHEN.matcher(word).replaceAll("-");
    }

    /** Ligatures (U+FB00–FB06), hyphens (U+2010, U+2011), and the characters that some fonts encode them as. */
    static String plain(String text) {
        char first = text.charAt(0);
        if (first == '\u2010' || first == '\u2011') {
            return "-";
        }
        if (first >= '\ufb00' && first <= '\ufb06') {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        return first == '\u200b' || first == '\ufeff' ? "" : text;
    }
}
