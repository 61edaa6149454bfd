package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What tools are, and what they are for: "CRM" of Salesforce, "data visualization" of Tableau; of whoever states the tool. */
final class ToolKinds {
    private static final TokenPhrases<Integer> KINDS = new TokenPhrases<>();
    private static final TokenPhrases<Integer> TOOLS = new TokenPhrases<>();

    static {
        List<String[]> rows = Rows.of("tools.tsv");
        for (int row = 0; row < rows.size(); row++) {
            for (String kind : rows.get(row)[0].split(";")) {
                KINDS.add(kind, row);
            }
            for (String tool : rows.get(row)[1].split(";")) {
                TOOLS.add(tool, row);
            }
        }
    }

    /** The words of a text that say what a tool of the source is. */
    record Named(Set<Token> words) {
        boolean has(Token token) {
            return words.contains(token);
        }

        /** Whether all that is told says so. */
        boolean isAll(Telling told) {
            return !words.isEmpty()
                    && told.tokens().stream()
                            .allMatch(token ->
                                    words.contains(token) || Words.standard().isNeutral(token.folded()));
        }

        /** @param start of characters of the text, to their end */
        boolean has(int start, int end) {
            return words.stream().anyMatch(word -> word.start() <= start && word.end() > start)
                    && words.stream().anyMatch(word -> word.start() < end && word.end() >= end);
        }
    }

    /** So short is what a list names; elsewhere a tool has a capital, and "teams" names none. */
    private static final int LISTED = 3;

    private final Set<Integer> shown = new HashSet<>();

    ToolKinds(Scope all) {
        for (Telling telling : all.tellings()) {
            List<Token> affirmed = new ArrayList<>(telling.tokens());
            affirmed.removeIf(telling::isBlank);
            boolean listed = affirmed.size() <= LISTED;
            TOOLS.in(affirmed).stream()
                    .filter(hit -> listed
                            || !Character.isLowerCase(
                                    affirmed.get(hit.first()).text().charAt(0)))
                    .forEach(hit -> shown.addAll(hit.values()));
        }
    }

    Named in(Telling told) {
        Set<Token> words = new HashSet<>();
        if (!shown.isEmpty()) {
            KINDS.in(told.tokens()).stream()
                    .filter(hit -> hit.values().stream().anyMatch(shown::contains))
                    .forEach(hit -> words.addAll(told.tokens().subList(hit.first(), hit.last())));
        }
        return new Named(words);
    }
}
