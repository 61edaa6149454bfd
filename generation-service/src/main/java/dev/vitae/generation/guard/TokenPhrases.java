package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Phrases of a list among the words of a text: the longest that fits, from left to right; initials only in capitals. */
final class TokenPhrases<T> {
    private static final int INITIALS = 6;

    /**
     * @param first of the words, as an index
     * @param last behind the last of them
     */
    record Hit<T>(int first, int last, List<T> values) {}

    private record Phrase<T>(List<String> words, String initials, T value) {}

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

    void add(String phrase, T value) {
        List<String> words = words(Tokens.of(phrase));
        boolean initials = words.size() == 1
                && phrase.length() <= INITIALS
                && phrase.charAt(0) < 0x3000
                && phrase.equals(phrase.toUpperCase(Locale.ROOT));
        byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>())
                .add(new Phrase<>(words, initials ? phrase : null, value));
    }

    List<Hit<T>> in(List<Token> tokens) {
        List<String> words = words(tokens);
        List<Hit<T>> hits = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int longest = 0;
            List<T> values = new ArrayList<>();
            for (Phrase<T> phrase : byFirst.getOrDefault(words.get(i), List.of())) {
                int size = phrase.words().size();
                if (size >= longest && stands(phrase, tokens, words, i)) {
                    if (size > longest) {
                        values.clear();
                    }
                    longest = size;
                    values.add(phrase.value());
                }
            }
            if (longest > 0) {
                hits.add(new Hit<>(i, i + longest, values));
            }
            i += Math.max(1, longest);
        }
        return hits;
    }

    private static <T> boolean stands(Phrase<T> phrase, List<Token> tokens, List<String> words, int at) {
        int end = at + phrase.words().size();
        return end <= words.size()
                && words.subList(at, end).equals(phrase.words())
                && (phrase.initials() == null
                        || tokens.get(at).text().replace(".", "").equals(phrase.initials()));
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.folded().replace(".", ""))
                .map(word -> word.isEmpty() ? "." : word)
                .toList();
    }
}
