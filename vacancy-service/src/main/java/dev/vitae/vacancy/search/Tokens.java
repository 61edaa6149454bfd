package dev.vitae.vacancy.search;

import dev.vitae.vacancy.search.Token.Kind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text apart. Rows of signs without spaces become overlapping pairs, so that any part of them is found. What is
 * written for all genders at once ("Entwickler*in", "Entwickler/-innen") is one word, and so are "C++" and "C#".
 */
final class Tokens {

    private static final Set<UnicodeScript> DENSE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    /** Signs that lengthen a vowel or give a consonant voice belong to no script alone. */
    private static final Set<Integer> DENSE_SIGNS = Set.of(0x30FC, 0xFF70, 0x3099, 0x309A, 0xFF9E, 0xFF9F);

    private static final Pattern GENDERED = Pattern.compile("[*:_/·(]-?(in|innen)\\)?(?![\\p{L}\\p{N}])");
    private static final Pattern SIGNED = Pattern.compile("(?:\\+\\+|#)(?![\\p{L}\\p{N}])");
    private static final Pattern STRAY = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#]");
    private static final int LONGEST = 64;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens reading = new Tokens(text);
        reading.read();
        return reading.tokens;
    }

    private void read() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isDense(c)) {
                readDense();
            } else if (isOfWord(c)) {
                readWords();
            } else {
                at += Character.charCount(c);
            }
        }
    }

    /** A word, or several that hyphens join. */
    private void readWords() {
        int start = at;
        StringBuilder joined = new StringBuilder(readWord());
        boolean several = false;
        while (at + 1 < text.length() && text.charAt(at) == '-' && isOfWord(text.codePointAt(at + 1))) {
            at++;
            joined.append(readWord());
            several = true;
        }
        if (several) {
            add(joined.toString(), position - 1, start, at, Kind.JOINED);
        }
    }

    private String readWord() {
        int start = at;
        while (at < text.length() && isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String word = text.substring(start, at);
        Matcher gendered = GENDERED.matcher(text).region(at, text.length());
        Matcher signed = SIGNED.matcher(text).region(at, text.length());
        if (word.length() > 3 && gendered.lookingAt()) {
            word += gendered.group(1);
            at = gendered.end();
        } else if (word.length() <= 2 && signed.lookingAt()) {
            word += signed.group();
            at = signed.end();
        }
        String folded = Folding.fold(word);
        add(folded, position++, start, at, Kind.WORD);
        return folded;
    }

    private void readDense() {
        int start = at;
        while (at < text.length() && isDense(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String row = Folding.fold(text.substring(start, at));
        int[] signs = row.codePoints().toArray();
        // Folding has made another number of signs of half-wide ones: then the row as a whole is where it stands.
        boolean same = row.length() == at - start;
        int offset = start;
        for (int i = 0; i < signs.length; i++) {
            boolean last = i == signs.length - 1;
            String word = new String(signs, i, last ? 1 : 2);
            int from = same ? offset : start;
            add(word, position++, from, same ? from + word.length() : at, last ? Kind.LAST_SIGN : Kind.PAIR);
            offset += Character.charCount(signs[i]);
        }
    }

    /** Unfolded, some signs are several, with spaces and other marks between them. */
    private void add(String folded, int place, int start, int end, Kind kind) {
        String word = STRAY.matcher(folded).replaceAll("");
        if (!word.isEmpty()) {
            tokens.add(new Token(word.substring(0, Math.min(word.length(), LONGEST)), place, start, end, kind));
        }
    }

    private static boolean isDense(int c) {
        return c > 0xFF && (DENSE_SIGNS.contains(c) || DENSE.contains(UnicodeScript.of(c)) && isOfWordAtAll(c));
    }

    private static boolean isOfWord(int c) {
        return isOfWordAtAll(c) && !isDense(c);
    }

    private static boolean isOfWordAtAll(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }
}
