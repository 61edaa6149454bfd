package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds folded phrases in folded text at word boundaries, the longest that fits, by the word they begin with. */
public final class PhraseSet {
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    /** A place in a text: from its first character to after its last. */
    public record Span(int start, int end) {}

    PhraseSet(Set<String> phrases) {
        for (String phrase : phrases) {
            byFirstWord
                    .computeIfAbsent(phrase.substring(0, wordEnd(phrase, 0)), word -> new ArrayList<>())
                    .add(phrase);
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())));
    }

    /** Where phrases stand, from left to right, none inside another. */
    public List<Span> in(String foldedText) {
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < foldedText.length()) {
            int end = wordEnd(foldedText, i);
            if (end == i) {
                i++;
                continue;
            }
            int reached = longest(foldedText, i, end);
            if (reached > i) {
                spans.add(new Span(i, reached));
            }
            i = Math.max(end, reached);
        }
        return spans;
    }

    private int longest(String text, int start, int wordEnd) {
        for (String phrase : byFirstWord.getOrDefault(text.substring(start, wordEnd), List.of())) {
            int end = start + phrase.length();
            if (text.startsWith(phrase, start) && (end == text.length() || !isWord(text.charAt(end)))) {
                return end;
            }
        }
        return -1;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
