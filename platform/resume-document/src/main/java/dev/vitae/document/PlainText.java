package dev.vitae.document;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Text of a résumé as a document may hold it. */
public final class PlainText {

    private PlainText() {}

    /**
     * The value composed (NFC, so fonts find their accented letters), on one line, without what cannot be shown or would change how its surroundings read:
     * control characters, bidirectional overrides, halves of surrogate pairs. Empty for null.
     */
    public static String line(String value) {
        if (value == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(value.length());
        Normalizer.normalize(value, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                line.append(' ');
            } else if (isShown(c)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    /** The values that say something, each on one line. */
    public static List<String> lines(Stream<String> values) {
        return values.map(PlainText::line).filter(line -> !line.isEmpty()).toList();
    }

    /** The lines of a value that say something; none for null. */
    public static List<String> lines(String value) {
        return value == null ? List.of() : lines(value.lines());
    }

    /** Whether there is something to show. */
    public static boolean isStated(String value) {
        return !line(value).isEmpty();
    }

    private static boolean isShown(int c) {
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
        int type = Character.getType(c);
        return !override && !noncharacter && type != Character.CONTROL && type != Character.SURROGATE;
    }
}
