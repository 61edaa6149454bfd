package dev.vitae.vacancy.search;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Folded words without their inflection, by the Snowball programs of the languages that Vitae inflects. German and French names
 * of professions, which the programs leave apart, lose their gender before.
 */
final class Stems {

    private static final Map<String, Supplier<SnowballStemmer>> PROGRAMS = Map.of(
            "en", EnglishStemmer::new,
            "de", GermanStemmer::new,
            "fr", FrenchStemmer::new,
            "es", SpanishStemmer::new,
            "pt", PortugueseStemmer::new,
            "it", ItalianStemmer::new,
            "nl", DutchStemmer::new);
    private static final int SHORTEST = 4;
    /** Entwicklerin, Ingenieurin, Autorinnen, Assistentin, Juristin, Soldatin, Biologin, Kollegin, Ärztin, Köchin. */
    private static final Pattern GERMAN_FEMININE =
            Pattern.compile("(?<=..)(?<=er|or|eur|ent|ant|ist|at|og|eg|arzt|koch|chef|kund|wirt)(?:in|innen)$");
    /** Geschaeftsfuehrer is written as Geschäftsführer, which is folded; in neue, Frauen and Quelle nothing is written so. */
    private static final Pattern GERMAN_UMLAUT = Pattern.compile("(?<![aeq])([ao])e|(?<![aeiouq])(u)e");

    private static final Pattern FRENCH_FEMININE = Pattern.compile("(?<=...)(?:euses?|eurs)$");
    private static final Pattern FRENCH_FEMININE_T = Pattern.compile("(?<=..t)rices?$");

    private Stems() {}

    /** The stem in that language; the word itself in one that is not inflected here, or null. */
    static String of(String word, String language) {
        Supplier<SnowballStemmer> program = language == null ? null : PROGRAMS.get(language);
        if (program == null || word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        SnowballStemmer stemmer = program.get();
        stemmer.setCurrent(prepared(word, language));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The word and its stems in all languages: whichever of them a vacancy is kept by. */
    static Set<String> all(String word) {
        Set<String> stems = new LinkedHashSet<>();
        stems.add(word);
        PROGRAMS.keySet().stream().sorted().forEach(language -> stems.add(of(word, language)));
        return stems;
    }

    private static String prepared(String word, String language) {
        return switch (language) {
            case "de" ->
                GERMAN_FEMININE
                        .matcher(GERMAN_UMLAUT.matcher(word).replaceAll("$1$2"))
                        .replaceFirst("");
            case "fr" ->
                FRENCH_FEMININE_T
                        .matcher(FRENCH_FEMININE.matcher(word).replaceFirst("eur"))
                        .replaceFirst("eur");
            default -> word;
        };
    }
}
