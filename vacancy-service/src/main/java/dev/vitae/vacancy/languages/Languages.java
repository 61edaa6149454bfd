package dev.vitae.vacancy.languages;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which language a text is written in, by its script and by its most frequent words and letters
 * ({@code languages/words.properties}). A word that several languages share says less of each. Texts of some sentences are
 * told apart well; a few words only if one of them gives it away. Takes less than a millisecond.
 */
public final class Languages {

    private static final int ENOUGH = 8_000;
    /** Of one language's own words one is enough, of shared ones several are. */
    private static final double LEAST = 0.9;
    /** A text of several languages is of the one that most of its letters are of; a name in another script changes nothing. */
    private static final double SHARE_OF_SCRIPT = 0.3;

    private static final double LETTER = 0.5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’](?=\\p{L}))?");
    private static final Map<UnicodeScript, String> OF_SCRIPT = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.DEVANAGARI, "hi");
    private static final Map<String, Map<String, Double>> WORDS = LanguageWords.words();
    private static final Map<Integer, List<String>> LETTERS = LanguageWords.letters();

    private Languages() {}

    /** The primary tag of BCP 47; empty where nothing tells. */
    public static Optional<String> of(String text) {
        String beginning = text.substring(0, Math.min(text.length(), ENOUGH));
        return byScript(beginning).or(() -> byWords(beginning.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> byScript(String text) {
        Map<UnicodeScript, Integer> counts = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        double letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana + han > letters * SHARE_OF_SCRIPT) {
            return Optional.of(kana * 20 > han ? "ja" : "zh");
        }
        if (counts.getOrDefault(UnicodeScript.CYRILLIC, 0) > letters * SHARE_OF_SCRIPT) {
            return Optional.of(
                    text.matches("(?s).*[іїєґІЇЄҐ].*") ? "uk" : text.matches("(?s).*[ыэЫЭ].*") ? "ru" : "bg");
        }
        return OF_SCRIPT.entrySet().stream()
                .filter(script -> counts.getOrDefault(script.getKey(), 0) > letters * SHARE_OF_SCRIPT)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> byWords(String text) {
        Map<String, Double> scores = new HashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            WORDS.getOrDefault(word.group().replace('’', '\''), Map.of())
                    .forEach((language, weight) -> scores.merge(language, weight, Double::sum));
        }
        text.codePoints().distinct().forEach(letter -> LETTERS.getOrDefault(letter, List.of())
                .forEach(language -> scores.merge(language, LETTER, Double::sum)));
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Double>comparingByKey().reversed()))
                .filter(best -> best.getValue() >= LEAST)
                .map(Map.Entry::getKey);
    }
}
