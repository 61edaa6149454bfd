package dev.vitae.generation.llm;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Stands in the instructions and nowhere else: an answer that holds it tells its instructions, as data asked it to.
 * Found also in other spacing and case, backwards, and in the encodings that models know by heart.
 */
final class Canary {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 9;
    /** Base64 of a text depends on where it begins, so the ends of each shift are left out. */
    private static final int SHIFTS = 3;

    private final String word;
    private final List<String> traces;

    private Canary(String word) {
        this.word = word;
        String plain = folded(word);
        this.traces = List.of(
                plain,
                new StringBuilder(plain).reverse().toString(),
                turned(plain),
                HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)),
                shifted(0),
                shifted(1),
                shifted(2));
    }

    static Canary fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Canary("vitae-" + HexFormat.of().formatHex(bytes));
    }

    String word() {
        return word;
    }

    boolean isIn(String text) {
        String said = folded(text);
        return traces.stream().anyMatch(said::contains);
    }

    private String shifted(int by) {
        byte[] bytes = (" ".repeat(by) + word).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return folded(encoded.substring(by == 0 ? 0 : by + 1, encoded.length() - SHIFTS));
    }

    private static String folded(String text) {
        StringBuilder said = new StringBuilder(text.length());
        int sign;
        for (int i = 0; i < text.length(); i += Character.charCount(sign)) {
            sign = text.codePointAt(i);
            if (isSaid(sign)) {
                said.appendCodePoint(sign);
            }
        }
        return said.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSaid(int sign) {
        return switch (Character.getType(sign)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static String turned(String text) {
        StringBuilder turned = new StringBuilder();
        text.chars().forEach(c -> turned.append((char) (c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + 13) % 26 : c)));
        return turned.toString();
    }
}
