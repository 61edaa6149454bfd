package dev.vitae.generation.llm;

import dev.vitae.generation.matching.VacancyTerm;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much a line of a résumé answers a vacancy: the weights of the terms in it, each once. */
final class Relevance {
    private final Map<String, Integer> listed = new HashMap<>();
    private final Map<Set<String>, Integer> unlisted = new HashMap<>();

    Relevance(VacancyTerms terms) {
        for (VacancyTerm term : terms.terms()) {
            if (Lexicon.standard().entry(term.term()).isPresent()) {
                listed.merge(term.term(), term.weight(), Math::max);
            } else if (!Content.stems(term.term()).isEmpty()) {
                unlisted.merge(Content.stems(term.term()), term.weight(), Math::max);
            }
        }
    }

    int of(String line) {
        Set<String> seen = new HashSet<>();
        int relevance = 0;
        for (Mention mention : Lexicon.standard().mentions(line)) {
            String term = mention.entry().canonical();
            if (seen.add(term)) {
                relevance += listed.getOrDefault(term, 0);
            }
        }
        Set<String> stems = Content.stems(line);
        for (Map.Entry<Set<String>, Integer> term : unlisted.entrySet()) {
            relevance += stems.containsAll(term.getKey()) ? term.getValue() : 0;
        }
        return relevance;
    }
}
