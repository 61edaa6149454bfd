package dev.vitae.generation.assistant;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people say beside what they tell: that there is nothing, and words before a value. */
final class Said {

    private static final Set<String> NOTHING = SaidWords.of("nothing").collect(Collectors.toSet());
    private static final Pattern AROUND = Pattern.compile("^[\\s\"'“”„,;:.|–—-]+|[\\s\"“”,;:|–—-]+$");

    private Said() {}

    /** Whether somebody says that there is nothing to say. */
    static boolean nothing(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[.!]+$", "");
        return NOTHING.contains(word) || NOTHING.contains(word.replaceFirst("^no,? (?=\\w)", ""));
    }

    /** Without what stands around a value: spaces, quotes, a full stop at the end of a sentence. */
    static String bare(String text) {
        String bare = AROUND.matcher(text).replaceAll("");
        // "St." and "Inc." keep theirs.
        return bare.matches(".*\\p{L}{4,}\\.") ? bare.substring(0, bare.length() - 1) : bare;
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }
}
