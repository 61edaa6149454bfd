package dev.vitae.resume.skills.mentions;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, as names of skills are written: {@code C++}, {@code C#}, {@code Node.js} and {@code .NET} are one
 * each, {@code CI/CD} and {@code Java-Entwickler} are two. A change of script ends a word, and of scripts that write no spaces
 * each sign is one.
 */
final class Words {

    /**
     * @param written in NFKC
     * @param joined to a neighbour by a hyphen, an ampersand or an apostrophe, so perhaps no word of its own
     */
    record Word(String written, boolean joined) {
        String folded() {
            return written.toLowerCase(Locale.ROOT);
        }
    }

    private static final int ASCII = 0x80;
    private static final String JOINTS = "-\u2010\u2011&'\u2019";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        Words words = new Words(Normalizer.normalize(text, Normalizer.Form.NFKC));
        words.read();
        return words.words;
    }

    private void read() {
        while (at < text.length()) {
            if (isLetter(at) || isPointBeforeLetter(at)) {
                int begin = at;
                end();
                words.add(new Word(text.substring(begin, at), isJoint(begin - 1) || isJoint(at)));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
    }

    /** Goes to the end of the word that begins here. */
    private void end() {
        UnicodeScript script = UnicodeScript.COMMON;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (isLetter(at)) {
                UnicodeScript its = script(sign);
                boolean plain = its == UnicodeScript.COMMON || its == UnicodeScript.INHERITED;
                if (!plain && script != UnicodeScript.COMMON && (its != script || writesNoSpaces(its))) {
                    return;
                }
                script = plain ? script : its;
                at += Character.charCount(sign);
            } else if (isPointBeforeLetter(at)) {
                at++;
            } else {
                at = pastSuffix(at);
                return;
            }
        }
    }

    /** Pluses and sharps belong to what they follow, unless they join it to another word. */
    private int pastSuffix(int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
            end++;
        }
        return end < text.length() && Character.isLetter(text.codePointAt(end)) ? from : end;
    }

    private boolean isLetter(int index) {
        int sign = text.codePointAt(index);
        if (sign < ASCII) {
            return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
        }
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private boolean isPointBeforeLetter(int index) {
        return text.charAt(index) == '.'
                && index + 1 < text.length()
                && Character.isLetterOrDigit(text.codePointAt(index + 1));
    }

    private boolean isJoint(int index) {
        return index >= 0 && index < text.length() && JOINTS.indexOf(text.charAt(index)) >= 0;
    }

    /** Of most texts most signs are ASCII, and are told without a table. */
    private static UnicodeScript script(int sign) {
        if (sign < ASCII) {
            return sign <= '9' ? UnicodeScript.COMMON : UnicodeScript.LATIN;
        }
        return UnicodeScript.of(sign);
    }

    private static boolean writesNoSpaces(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
