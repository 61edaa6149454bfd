package dev.vitae.generation.llm;

import dev.vitae.generation.matching.StatedTerms;
import dev.vitae.generation.matching.VacancyTerm;
import dev.vitae.generation.matching.VacancyTerms;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much a line of a résumé answers a vacancy: the weights of the terms it states, each once. */
final class Relevance {
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final StatedTerms terms;

    Relevance(VacancyTerms vacancy) {
        for (VacancyTerm term : vacancy.terms()) {
            weights.merge(term.term(), term.weight(), Math::max);
        }
        this.terms = new StatedTerms(weights.keySet());
    }

    int of(String line) {
        return terms.in(line).stream().mapToInt(weights::get).sum();
    }
}
