package dev.vitae.generation.terms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a text is about: its words without inflection, synonyms made one, words that say nothing left out. */
public final class Content {
    private Content() {}

    /** The stems of the words that say something, in the order of the text. */
    public static Set<String> stems(String text) {
        List<Token> tokens = Tokens.of(text);
        return stems(tokens, TextLanguage.of(tokens));
    }

    /** As {@link #stems(String)}, for a piece of a longer text in a known language. */
    public static Set<String> stems(List<Token> tokens, TextLanguage language) {
        Words words = Words.standard();
        Set<String> stems = new LinkedHashSet<>();
        for (Token token : tokens) {
            if (!words.isStop(token.folded())) {
                stems.add(stem(token.folded(), language));
            }
        }
        return stems;
    }

    /** The stem that stands for a word and all words of its meaning; British spelling as American. */
    public static String stem(String folded, TextLanguage language) {
        String one = Words.standard().synonym(folded);
        return american(language.stem(one));
    }

    private static String american(String stem) {
        boolean british = stem.endsWith("is") || stem.endsWith("ys");
        String one = british ? stem.substring(0, stem.length() - 1) + "z" : stem;
        return one.replace("isat", "izat").replace("our", "or");
    }
}
