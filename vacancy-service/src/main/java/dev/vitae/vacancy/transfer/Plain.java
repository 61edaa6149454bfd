package dev.vitae.vacancy.transfer;

import dev.vitae.vacancy.sheets.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small values as files write them. */
final class Plain {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "ja", "oui", "si", "sim", "archived");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "non", "nao", "nee");
    private static final Pattern LEVEL = Pattern.compile("([0-5])(?:[.,]0+)?(?: ?/ ?5)?");
    private static final Pattern STARS = Pattern.compile("(★{1,5})☆*|(\\*{1,5})");
    private static final Pattern BARE_HOST = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?:[/?#].*)?");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;|]");

    private Plain() {}

    /** Empty where it is neither yes nor no. */
    static Optional<Boolean> yesOrNo(String text) {
        String word = Words.folded(text);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** From 1 to 5, and 0 for none; of words high, medium and low. Empty where it is no such thing. */
    static Optional<Integer> level(String text) {
        String plain = text.strip();
        Matcher number = LEVEL.matcher(plain);
        if (number.matches()) {
            return Optional.of(Integer.valueOf(number.group(1)));
        }
        Matcher stars = STARS.matcher(plain);
        if (stars.matches()) {
            return Optional.of((stars.group(1) == null ? stars.group(2) : stars.group(1)).length());
        }
        return switch (Words.folded(plain)) {
            case "high" -> Optional.of(5);
            case "medium" -> Optional.of(3);
            case "low" -> Optional.of(1);
            default -> Optional.empty();
        };
    }

    /** With https before a host that stands there alone. */
    static String address(String text) {
        String plain = text.strip();
        return BARE_HOST.matcher(plain).matches() ? "https://" + plain : plain;
    }

    /** One a line, or in one line with commas, semicolons or bars between them. */
    static List<String> tags(String text) {
        return Arrays.stream(text.contains("\n") ? text.split("\\R") : BETWEEN_TAGS.split(text))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
