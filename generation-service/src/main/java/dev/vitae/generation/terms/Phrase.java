package dev.vitae.generation.terms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that no alias list knows, looked for in texts of any language: as they stand, then without inflection. */
public record Phrase(List<Token> words) {

    /** The words of a phrase that say something. */
    public static Phrase of(String text) {
        List<Token> words = Tokens.of(text).stream()
                .filter(token -> !Words.standard().isStop(token.folded()))
                .toList();
        return new Phrase(words);
    }

    /** A text's words, folded, in which phrases are looked for. */
    public static Set<String> folded(List<Token> text) {
        Set<String> words = new LinkedHashSet<>();
        text.forEach(token -> words.add(token.folded()));
        return words;
    }

    /**
     * How a text holds all of the words; empty where it does not, or where there are none.
     *
     * @param folded the text's {@link #folded} words
     * @param stems the text's {@link Content#stems}, in the same language
     */
    public Optional<Via> in(Set<String> folded, Set<String> stems, TextLanguage language) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.stream().allMatch(word -> folded.contains(word.folded()))) {
            return Optional.of(Via.EXACT);
        }
        return stems.containsAll(Content.stems(words, language)) ? Optional.of(Via.INFLECTION) : Optional.empty();
    }
}
