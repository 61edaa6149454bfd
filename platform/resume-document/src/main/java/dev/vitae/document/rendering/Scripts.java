package dev.vitae.document.rendering;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which scripts beyond Latin, Greek and Cyrillic a document's text is written in.
 *
 * @param letters how many letters of each of them
 * @param others how many letters of all the others
 * @param han the Han characters
 */
record Scripts(Map<UnicodeScript, Integer> letters, int others, Set<Integer> han) {
    private static final int FIRST = 0x590;

    static Scripts in(Markup markup) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        Set<Integer> han = new HashSet<>();
        int others = count(markup, letters, han);
        return new Scripts(letters, others, han);
    }

    /** Whether it is read from right to left: addresses and names of products are Latin in such a résumé too. */
    boolean rightToLeft() {
        return isMost(count(UnicodeScript.ARABIC) + count(UnicodeScript.HEBREW));
    }

    /** BCP 47, where a script tells the language of most of the text. */
    Optional<String> language() {
        if (isMost(count(UnicodeScript.HANGUL))) {
            return Optional.of("ko");
        }
        int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
        if (isMost(kana + count(UnicodeScript.HAN))) {
            return Optional.of(kana > 0 ? "ja" : "zh");
        }
        if (rightToLeft()) {
            return Optional.of(count(UnicodeScript.ARABIC) > count(UnicodeScript.HEBREW) ? "ar" : "he");
        }
        return Optional.empty();
    }

    private boolean isMost(int count) {
        return 2 * count > others;
    }

    /** Whether anything of it is. */
    boolean hasRightToLeft() {
        return count(UnicodeScript.ARABIC) + count(UnicodeScript.HEBREW) > 0;
    }

    /** The families of fonts that it needs beside the European ones, in the order to look for a character. */
    List<String> families() {
        List<String> families = new ArrayList<>();
        if (has(UnicodeScript.ARABIC)) {
            families.add("Vitae Arabic");
        }
        if (has(UnicodeScript.HEBREW)) {
            families.add("Vitae Hebrew");
        }
        if (has(UnicodeScript.HANGUL)) {
            families.add("Vitae Korean");
        }
        if (has(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)) {
            families.addAll(HanForm.JAPANESE.families(han));
        } else if (has(UnicodeScript.HAN, UnicodeScript.BOPOMOFO)
                || has(UnicodeScript.COMMON) && !has(UnicodeScript.HANGUL)) {
            families.addAll(HanForm.of(han).families(han));
        }
        return families;
    }

    private boolean has(UnicodeScript... scripts) {
        return Stream.of(scripts).anyMatch(script -> count(script) > 0);
    }

    private int count(UnicodeScript script) {
        return letters.getOrDefault(script, 0);
    }

    private static int count(Markup markup, Map<UnicodeScript, Integer> letters, Set<Integer> han) {
        if (markup instanceof Markup.Text text) {
            return count(text.value(), letters, han);
        }
        int others = 0;
        for (Markup child : ((Markup.Element) markup).children()) {
            others += count(child, letters, han);
        }
        return others;
    }

    private static int count(String text, Map<UnicodeScript, Integer> letters, Set<Integer> han) {
        int others = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            UnicodeScript script = c < FIRST ? UnicodeScript.LATIN : script(c);
            if (c >= FIRST && (Character.isLetter(c) || isWide(c))) {
                letters.merge(script, 1, Integer::sum);
                if (script == UnicodeScript.HAN && !isWide(c)) {
                    han.add(c);
                }
            } else if (Character.isLetter(c)) {
                others++;
            }
        }
        return others;
    }

    private static UnicodeScript script(int c) {
        return isFullWidth(c) ? UnicodeScript.COMMON : UnicodeScript.of(c);
    }

    /** Punctuation and signs that only the Chinese, Japanese and Korean fonts have. */
    private static boolean isWide(int c) {
        return c >= 0x3000 && c <= 0x303f || isFullWidth(c);
    }

    private static boolean isFullWidth(int c) {
        return c >= 0xff01 && c <= 0xff5e;
    }
}
