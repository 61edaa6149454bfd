package dev.vitae.document.rendering;

import java.text.Normalizer;

/** Text as it may be shown. */
final class Prose {
    private Prose() {}

    /**
     * The value composed (NFC, so fonts find their accented letters), on one line, without what cannot be shown or
     * would change how its surroundings read: control characters, bidirectional overrides, halves of surrogate pairs.
     */
    static String clean(String value) {
        StringBuilder out = new StringBuilder(value.length());
        Normalizer.normalize(value, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                out.append(' ');
            } else if (isShown(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    static boolean isStated(String value) {
        return value != null && !clean(value).isEmpty();
    }

    /** Whether a value of this length is better moved to the next line as a whole than broken; half a line of the page. */
    static boolean isShort(int length) {
        return length <= 50;
    }

    private static boolean isShown(int c) {
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
        int type = Character.getType(c);
        return !override && !noncharacter && type != Character.CONTROL && type != Character.SURROGATE;
    }
}
