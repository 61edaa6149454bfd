package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words and keeps hard tokens whole: {@code C++}, {@code C#}, {@code .NET}, {@code Node.js},
 * {@code R&D}, {@code 2,000,000}. Hyphens and slashes part words ({@code CI/CD} is two); a character of a script
 * without spaces is a word of its own.
 */
public final class Tokens {
    private static final Set<String> DOTTED = Set.of("net", "js", "io", "ai", "com", "org", "py", "rs", "x");
    /** What stands before and behind the dot of a degree: B.Sc., M.Eng., Ph.D., LL.M. */
    private static final Set<String> DEGREE = Set.of("b", "m", "d", "ll", "ph", "pharm", "ed", "psy");

    private static final Set<String> DEGREE_OF =
            Set.of("sc", "eng", "tech", "arch", "ed", "com", "phil", "mus", "a", "b", "m", "d", "s");
    private static final Set<String> ELIDED =
            Set.of("l", "d", "j", "n", "s", "c", "qu", "dell", "nell", "sull", "all", "dall", "un");
    /** The sign of a long vowel in Japanese, which Unicode gives to no script. */
    private static final char LENGTHENS = '\u30FC';

    private static final char FIRST_MARK = '\u0300';

    private static final String BREAKS = ".!?;:,|()[]{}\n\r\t•·●▪*\"“”„";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private boolean opens = true;

    private Tokens(String text) {
        this.text = text;
    }

    /** The words of a text in their order. */
    public static List<Token> of(String text) {
        Tokens cut = new Tokens(text);
        cut.run();
        return cut.tokens;
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            if (startsWord(i)) {
                i = take(i);
            } else {
                boolean joined = text.startsWith(".-", i);
                opens |= !joined && BREAKS.indexOf(text.charAt(i)) >= 0;
                i++;
            }
        }
    }

    private boolean startsWord(int i) {
        char c = text.charAt(i);
        return isWord(c)
                || (c == '.' && (i == 0 || !isWord(text.charAt(i - 1))) && text.regionMatches(true, i, ".net", 0, 4));
    }

    private int take(int start) {
        int i = start + 1;
        if (isIdeograph(text.charAt(start))) {
            return add(start, i);
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isIdeograph(c)) {
                break;
            }
            if (isWord(c) || joins(start, i)) {
                i++;
            } else if ((c == '\'' || c == '’') && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                if (ELIDED.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return i + 1;
                }
                i++;
            } else {
                break;
            }
        }
        return add(start, withSigns(start, i));
    }

    private boolean joins(int start, int i) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (c == '.') {
            if (Character.isDigit(before) && Character.isDigit(after)) {
                return true;
            }
            boolean abbreviation = (i - start == 1 || text.charAt(i - 2) == '.')
                    && Character.isLetter(after)
                    && (i + 2 >= text.length() || !isWord(text.charAt(i + 2)) || text.charAt(i + 2) == '.');
            boolean degree = DEGREE.contains(text.substring(start, i).toLowerCase(Locale.ROOT))
                    && DEGREE_OF.contains(runAfter(i));
            return abbreviation || degree || (isWord(before) && DOTTED.contains(runAfter(i)));
        }
        if (c == ',') {
            return Character.isDigit(before) && isThousands(i + 1);
        }
        return c == '&' && Character.isUpperCase(before) && Character.isUpperCase(after) && i - start <= 2;
    }

    private String runAfter(int i) {
        int end = i + 1;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return text.substring(i + 1, end).toLowerCase(Locale.ROOT);
    }

    private boolean isThousands(int i) {
        int digits = 0;
        while (i + digits < text.length() && Character.isDigit(text.charAt(i + digits))) {
            digits++;
        }
        return digits == 3;
    }

    private int withSigns(int start, int end) {
        if (text.startsWith("++", end) && Character.isLetter(text.charAt(end - 1))) {
            return end + 2;
        }
        boolean sharp = end < text.length() && text.charAt(end) == '#' && end - start == 1;
        return sharp && Character.isLetter(text.charAt(start)) ? end + 1 : end;
    }

    private int add(int start, int end) {
        String word = text.substring(start, end);
        String folded = Folding.fold(word);
        if (folded.endsWith("'s")) {
            folded = folded.substring(0, folded.length() - 2);
        }
        tokens.add(new Token(word, folded, start, end, opens));
        opens = false;
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c >= FIRST_MARK && isMark(c);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isIdeograph(char c) {
        if (c < '\u0E00') {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.THAI
                || c == LENGTHENS;
    }
}
