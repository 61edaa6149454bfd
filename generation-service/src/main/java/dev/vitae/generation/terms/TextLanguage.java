package dev.vitae.generation.terms;

import java.util.List;
import java.util.Locale;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** The languages whose words Vitae inflects, told apart by their most frequent words. */
public enum TextLanguage {
    EN,
    DE,
    FR,
    ES,
    PT,
    IT,
    NL,
    /** No frequent word of the others: too short a text, or another language. */
    UNKNOWN;

    /** The language of which most frequent words occur; the earlier in this list where two tie. */
    public static TextLanguage of(List<Token> tokens) {
        Words words = Words.standard();
        TextLanguage best = UNKNOWN;
        int most = 0;
        for (TextLanguage language : values()) {
            int seen = language == UNKNOWN ? 0 : words.count("stop." + language.code(), tokens);
            if (seen > most) {
                most = seen;
                best = language;
            }
        }
        return best;
    }

    /** ISO 639-1 in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word without its inflection, by Lucene's Snowball stemmer of the language (English where unknown). */
    public String stem(String folded) {
        if (folded.length() < 4 || !folded.chars().allMatch(Character::isLetter)) {
            return folded;
        }
        SnowballStemmer program = program();
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
            case EN, UNKNOWN -> new EnglishStemmer();
        };
    }
}
