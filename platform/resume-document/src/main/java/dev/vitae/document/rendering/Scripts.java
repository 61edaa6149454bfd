package dev.vitae.document.rendering;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which scripts beyond Latin, Greek and Cyrillic a document's text is written in.
 *
 * @param letters how many letters of each of them
 * @param others how many letters of all the others
 */
record Scripts(Map<UnicodeScript, Integer> letters, int others) {
    private static final int FIRST = 0x590;

    static Scripts in(Markup markup) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int others = count(markup, letters);
        return new Scripts(letters, others);
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
        add(families, "Vitae Arabic", UnicodeScript.ARABIC);
        add(families, "Vitae Hebrew", UnicodeScript.HEBREW);
        add(families, "Vitae Korean", UnicodeScript.HANGUL);
        // The same character is drawn otherwise in Japan: kana tell which it is.
        add(families, "Vitae Japanese", UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
        add(families, "Vitae Chinese", UnicodeScript.HAN, UnicodeScript.BOPOMOFO, UnicodeScript.COMMON);
        return families;
    }

    private void add(List<String> families, String family, UnicodeScript... scripts) {
        for (UnicodeScript script : scripts) {
            if (count(script) > 0) {
                families.add(family);
                return;
            }
        }
    }

    private int count(UnicodeScript script) {
        return letters.getOrDefault(script, 0);
    }

    private static int count(Markup markup, Map<UnicodeScript, Integer> letters) {
        if (markup instanceof Markup.Text text) {
            return count(text.value(), letters);
        }
        int others = 0;
        for (Markup child : ((Markup.Element) markup).children()) {
            others += count(child, letters);
        }
        return others;
    }

    private static int count(String text, Map<UnicodeScript, Integer> letters) {
        int others = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            UnicodeScript script = c < FIRST ? UnicodeScript.LATIN : UnicodeScript.of(c);
            if (c >= FIRST && (Character.isLetter(c) || isWide(c))) {
                letters.merge(script, 1, Integer::sum);
            } else if (Character.isLetter(c)) {
                others++;
            }
        }
        return others;
    }

    /** Punctuation and signs that only the Chinese, Japanese and Korean fonts have. */
    private static boolean isWide(int c) {
        return c >= 0x3000 && c <= 0x303f || c >= 0xff01 && c <= 0xff5e;
    }
}
