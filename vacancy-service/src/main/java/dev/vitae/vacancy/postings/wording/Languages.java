package dev.vitae.vacancy.postings.wording;

import dev.vitae.vacancy.salaries.Letters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The language of a text by the small words that each of them needs; of other scripts by the script. */
public final class Languages {

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", words("the and of to in you with for is are we our your will on as be this that have an or at from who by their not can"),
            "de", words("der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch wir sie du bei dich deine ihre uns unser unsere oder einer einem zur zum wie aus werden sind hast dein ihr"),
            "fr", words("le la les de des et un une du en vous est pour que dans sur au avec nous votre vos notre nos par ou aux ce cette sont qui plus ses son tu ton tes chez d'un d'une l'equipe etes"),
            "es", words("el la los las de y en un una que con para por del al tu se es su nuestro nuestra nuestros como mas o te lo sus eres somos buscamos tus"),
            "it", words("il la le di e un una per con che in del della dei delle al alla nel nella da sono si tuo tua nostra nostro gli lo dal ai sul ed come cerchiamo anche o piu siamo una"),
            "pt", words("o a os as de e um uma que com para por do da dos das em no na nos nas ao se teu tua nossa nosso voce ou mais como sao sua seu es pelo pela"),
            "nl", words("de het een en van in je met voor op te bij is zijn wij we ons onze jij jouw als naar die dat aan om er ook uit of wat ben heb hebt bent dit niet kun"));
    private static final int SURE = 3;

    private Languages() {}

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.split(" ")));
    }

    /** @return primary subtag of BCP 47; nothing where the text is too short to tell */
    public static Optional<String> of(String text) {
        Optional<String> script = byScript(text);
        if (script.isPresent()) {
            return script.filter(tag -> !tag.isEmpty());
        }
        Map<String, Double> points = new HashMap<>();
        for (String word : Letters.fold(text).split("[^\\p{L}']+")) {
            SMALL_WORDS.forEach((language, words) -> {
                if (words.contains(word)) {
                    points.merge(language, 1.0 / shared(word), Double::sum);
                }
            });
        }
        return points.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= SURE)
                .map(Map.Entry::getKey);
    }

    /** A word of four languages says a quarter of what a word of one does. */
    private static long shared(String word) {
        return SMALL_WORDS.values().stream().filter(words -> words.contains(word)).count();
    }

    /** Empty text for letters of a script that several languages have. */
    private static Optional<String> byScript(String text) {
        Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
        text.codePoints().limit(20_000).filter(Character::isLetter).forEach(letter -> letters.merge(Character.UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int latin = letters.getOrDefault(Character.UnicodeScript.LATIN, 0);
        if (all == 0 || latin * 2 >= all) {
            return Optional.empty();
        }
        int kana = letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        Character.UnicodeScript most = letters.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return Optional.of(
                switch (most) {
                    case HIRAGANA, KATAKANA -> "ja";
                    case HAN -> kana * 20 > all ? "ja" : "zh";
                    case HANGUL -> "ko";
                    case GREEK -> "el";
                    case HEBREW -> "he";
                    case THAI -> "th";
                    default -> "";
                });
    }
}
