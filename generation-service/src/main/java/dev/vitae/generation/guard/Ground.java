package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Retelling.Excess;
import dev.vitae.generation.terms.TextLanguage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The source's own words for one scope, such as a job, as statements that a retelling can stand on. */
final class Ground {
    private final List<String> texts;
    private final Set<String> sentences = new HashSet<>();
    private final String employer;
    private List<Statement> statements;
    private final TextLanguage language;

    Ground(String employer, List<String> texts, TextLanguage language) {
        this.employer = employer;
        this.language = language;
        this.texts = List.copyOf(texts);
        for (String text : texts) {
            sentences.add(Clauses.fold(text));
            Clauses.sentences(text).forEach(sentence -> sentences.add(Clauses.fold(sentence)));
        }
    }

    /** The closest statement and what a clause says beyond it; without any statement, all that it says. */
    record Closest(Statement statement, List<Excess> excess) {}

    /** Whether the source has this very line or sentence here. */
    boolean states(String text) {
        return sentences.contains(Clauses.fold(text));
    }

    /** The statement that supports most of a clause; the excess is empty where it supports all. */
    Closest closest(Statement told) {
        Statement clause = employer == null ? told : told.without(employer);
        Closest best = new Closest(null, Retelling.beyond(clause, Statement.of("", language)));
        int most = 0;
        for (Statement statement : statements()) {
            List<Excess> excess = Retelling.beyondDeed(clause, statement);
            int shared = shared(clause, statement);
            boolean better = excess.size() < best.excess().size()
                    || (excess.size() == best.excess().size() && shared > most);
            if (excess.isEmpty() || (better && shared > 0)) {
                best = new Closest(statement, excess);
                most = shared;
            }
            if (excess.isEmpty()) {
                return best;
            }
        }
        return best;
    }

    boolean supports(Statement told) {
        return closest(told).excess().isEmpty();
    }

    private static int shared(Statement told, Statement source) {
        return (int) told.words().stream()
                .filter(word -> source.words().stream().anyMatch(word::is))
                .count();
    }

    /** Read when they are first asked for: a text whose lines are the source's own never needs them. */
    synchronized List<Statement> statements() {
        if (statements == null) {
            statements = texts.stream()
                    .flatMap(text -> Statement.all(text, language).stream())
                    .toList();
        }
        return statements;
    }

    TextLanguage language() {
        return language;
    }

    static double share(Set<String> wanted, Set<String> had) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return (double) wanted.stream().filter(had::contains).count() / wanted.size();
    }
}
