package dev.vitae.vacancy.search;

import dev.vitae.vacancy.search.Token.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells in a text what was looked for; each word is compared once, and few have to be stemmed for it. */
final class Marks {

    private final Set<String> words;
    private final Set<Integer> beginnings;
    private final String language;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param words in all forms; @param language of the text; null where it is not known */
    Marks(Set<String> words, String language) {
        this.words = words;
        this.beginnings = words.stream().map(word -> word.codePointAt(0)).collect(Collectors.toSet());
        this.language = language;
    }

    /** Where in the text that ends which was looked for and which begins with the token; at its start where it was not. */
    int endOf(Token token) {
        String word = token.word();
        // No stem begins with another sign than its word.
        if (!beginnings.contains(word.codePointAt(0))) {
            return token.start();
        }
        if (known.computeIfAbsent(word, this::isLookedFor)) {
            return token.end();
        }
        int sign = token.kind() == Kind.PAIR ? word.offsetByCodePoints(0, 1) : 0;
        return sign > 0 && words.contains(word.substring(0, sign)) ? token.start() + sign : token.start();
    }

    private boolean isLookedFor(String word) {
        return words.contains(word) || words.contains(Stems.of(word, language));
    }
}
