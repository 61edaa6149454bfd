package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The languages whose words Vitae inflects, told apart by their most frequent words. */
public enum TextLanguage {
    EN,
    DE,
    FR,
    ES,
    PT,
    IT,
    NL,
    PL,
    RU,
    SV,
    TR,
    /** No frequent word of the others: too short a text, or another language. */
    UNKNOWN;

    /** The language of which most frequent words occur; the earlier in this list where two tie. */
    public static TextLanguage of(List<Token> tokens) {
        List<TextLanguage> likely = likely(tokens);
        return likely.isEmpty() ? UNKNOWN : likely.get(0);
    }

    /** As {@link #of}, {@code UNKNOWN} where two tie. */
    public static TextLanguage clear(List<Token> tokens) {
        List<TextLanguage> likely = likely(tokens);
        return likely.size() == 1 ? likely.get(0) : UNKNOWN;
    }

    /** The languages of which most frequent words occur: several where a text is too short to tell. */
    static List<TextLanguage> likely(List<Token> tokens) {
        Words words = Words.standard();
        List<TextLanguage> likely = new ArrayList<>();
        int most = 1;
        for (TextLanguage language : values()) {
            int seen = language == UNKNOWN ? 0 : words.count("stop." + language.code(), tokens);
            if (seen > most) {
                likely.clear();
                most = seen;
            }
            if (seen == most) {
                likely.add(language);
            }
        }
        return likely;
    }

    /** The language of an ISO 639-1 code in lower case; empty where its words are not inflected here. */
    static Optional<TextLanguage> ofCode(String code) {
        return Stream.of(values())
                .filter(language -> language != UNKNOWN && language.code().equals(code))
                .findFirst();
    }

    /** ISO 639-1 in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word without its inflection, by Lucene's Snowball stemmer of the language (English where unknown, none for Polish). */
    public String stem(String folded) {
        return stems(folded) ? stemmed(program(), folded) : folded;
    }

    /** As {@link #stem}, for many words at once. */
    List<String> stemAll(List<String> folded) {
        SnowballStemmer program = program();
        return folded.stream()
                .map(word -> stems(word) ? stemmed(program, word) : word)
                .toList();
    }

    private boolean stems(String folded) {
        return this != PL && folded.length() >= 4 && folded.chars().allMatch(Character::isLetter);
    }

    private static String stemmed(SnowballStemmer program, String folded) {
        program.setCurrent(folded);
        program.stem();
        return program.getCurrent();
    }

    private SnowballStemmer program() {
        return switch (this) {
            case DE -> new GermanStemmer();
            case FR -> new FrenchStemmer();
            case ES -> new SpanishStemmer();
            case PT -> new PortugueseStemmer();
            case IT -> new ItalianStemmer();
            case NL -> new DutchStemmer();
            case RU -> new RussianStemmer();
            case SV -> new SwedishStemmer();
            case TR -> new TurkishStemmer();
            case EN, PL, UNKNOWN -> new EnglishStemmer();
        };
    }
}
