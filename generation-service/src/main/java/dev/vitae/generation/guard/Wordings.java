package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Wordings of the same, such as initials and their words: what is told is read in the one that the source has. */
final class Wordings {
    private static final TokenPhrases<Integer> ALL = read("wordings.tsv");
    private static final TokenPhrases<Integer> DEGREES = read("degrees.tsv");
    private static final TokenPhrases<Integer> LEVELS = read("levels.tsv");

    private final TokenPhrases<Integer> sets;
    private final Map<Integer, String> own = new HashMap<>();
    private final Set<String> stated = new HashSet<>();

    private Wordings(TokenPhrases<Integer> sets) {
        this.sets = sets;
    }

    private static TokenPhrases<Integer> read(String file) {
        TokenPhrases<Integer> sets = new TokenPhrases<>();
        List<String[]> rows = Rows.of(file);
        for (int set = 0; set < rows.size(); set++) {
            for (String wording : rows.get(set)[0].split(";")) {
                sets.add(wording, set);
            }
        }
        return sets;
    }

    static Wordings of(Scope all) {
        Wordings wordings = new Wordings(ALL);
        all.tellings().forEach(telling -> wordings.add(telling.text(), telling.tokens()));
        return wordings;
    }

    static Wordings of(String stated) {
        Wordings wordings = new Wordings(ALL);
        wordings.add(stated, Tokens.of(stated));
        return wordings;
    }

    static Wordings ofLevel(String stated) {
        Wordings wordings = new Wordings(LEVELS);
        wordings.add(stated, Tokens.of(stated));
        return wordings;
    }

    static Wordings ofDegree(String stated) {
        Wordings wordings = new Wordings(DEGREES);
        wordings.add(stated, Tokens.of(stated));
        return wordings;
    }

    private void add(String text, List<Token> tokens) {
        for (TokenPhrases.Hit<Integer> hit : sets.in(tokens)) {
            String wording = text(text, tokens, hit);
            stated.add(Clauses.fold(wording));
            hit.values().forEach(set -> own.putIfAbsent(set, wording));
        }
    }

    /** A text with each wording that the source has not in one that it has. */
    String inOwn(String text) {
        if (own.isEmpty() || text == null || text.length() > Clauses.LONGEST) {
            return text;
        }
        List<Token> tokens = Tokens.of(text);
        StringBuilder read = new StringBuilder();
        int end = 0;
        for (TokenPhrases.Hit<Integer> hit : sets.in(tokens)) {
            String wording = text(text, tokens, hit);
            String other = stated.contains(Clauses.fold(wording))
                    ? null
                    : hit.values().stream()
                            .filter(own::containsKey)
                            .findFirst()
                            .map(own::get)
                            .orElse(null);
            if (other != null) {
                read.append(text, end, tokens.get(hit.first()).start()).append(other);
                end = tokens.get(hit.last() - 1).end();
            }
        }
        return read.append(text.substring(end)).toString();
    }

    private static String text(String text, List<Token> tokens, TokenPhrases.Hit<Integer> hit) {
        return text.substring(
                tokens.get(hit.first()).start(), tokens.get(hit.last() - 1).end());
    }
}
