package dev.vitae.generation.llm;

import dev.vitae.generation.matching.VacancyTerm;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Phrase;
import dev.vitae.generation.terms.Stated;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a line of a résumé answers a vacancy: the weights of the terms it states, each once. */
final class Relevance {
    private final Map<String, Integer> listed = new HashMap<>();
    private final Map<Phrase, Integer> unlisted = new LinkedHashMap<>();

    Relevance(VacancyTerms terms) {
        for (VacancyTerm term : terms.terms()) {
            if (Lexicon.standard().entry(term.term()).isPresent()) {
                listed.merge(term.term(), term.weight(), Math::max);
            } else {
                unlisted.merge(Phrase.of(term.term()), term.weight(), Math::max);
            }
        }
    }

    int of(String line) {
        String stated = Stated.of(line);
        List<Token> tokens = Tokens.of(stated);
        TextLanguage language = TextLanguage.of(tokens);
        Set<String> seen = new HashSet<>();
        int relevance = 0;
        for (Mention mention : Lexicon.standard().mentions(stated, tokens, language)) {
            String term = mention.entry().canonical();
            if (seen.add(term)) {
                relevance += listed.getOrDefault(term, 0);
            }
        }
        Set<String> words = Phrase.folded(tokens);
        Set<String> stems = Content.stems(tokens, language);
        for (Map.Entry<Phrase, Integer> term : unlisted.entrySet()) {
            relevance += term.getKey().in(words, stems, language).isPresent() ? term.getValue() : 0;
        }
        return relevance;
    }
}
