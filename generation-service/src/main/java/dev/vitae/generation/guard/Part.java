package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the things that a sentence tells one after another.
 *
 * @param start where it begins in the sentence
 * @param folded its text, sign for sign
 */
record Part(int start, String folded, List<Token> tokens, Set<String> keys) {
    private static final Pattern JOINT = Pattern.compile("[;:()、；：。（）→|]|[,，](?!\\d)|\\s[–—-]\\s"
            + "|\\s(?:that|which|who|while|where|wodurch|wobei|qui|ce qui|lo que|котор\\p{L}+|что)\\s");
    private static final Pattern AND = Pattern.compile("\\s(?:and|und|et|y|и|και|&|\\+)\\s");

    /** What it tells; what is joined by "and" stays one. */
    static List<Part> of(Telling telling, TextLanguage language) {
        return cut(telling, language, List.of(JOINT));
    }

    /** Each on its own, also what is joined by "and". */
    static List<Part> each(Telling telling, TextLanguage language) {
        return cut(telling, language, List.of(JOINT, AND));
    }

    private static List<Part> cut(Telling telling, TextLanguage language, List<Pattern> joints) {
        String text = Folding.foldInPlace(telling.text());
        StringBuilder cut = new StringBuilder(text);
        for (Pattern joint : joints) {
            Matcher matcher = joint.matcher(text);
            while (matcher.find()) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    cut.setCharAt(i, '\n');
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cut.length(); i++) {
            if (i == cut.length() || cut.charAt(i) == '\n') {
                int start = from;
                int end = i;
                List<Token> tokens = telling.tokens().stream()
                        .filter(token -> token.start() >= start && token.end() <= end)
                        .toList();
                if (!tokens.isEmpty()) {
                    parts.add(new Part(start, text.substring(start, end), tokens, Keys.of(tokens, language)));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    int end() {
        return start + folded.length();
    }

    /** Whether it shares half of what the shorter of both says. */
    boolean covers(Part other) {
        long shared = Keys.shared(other.keys(), keys);
        return shared > 0 && 2 * shared >= Math.min(other.keys().size(), keys.size());
    }

    long shared(Part other) {
        return Keys.shared(other.keys(), keys);
    }
}
