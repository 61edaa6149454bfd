package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Rarity;
import dev.vitae.generation.terms.TermKind;

/** Terms that vacancies of every trade name: alone they say nothing of the trade. */
final class Everyday {
    private Everyday() {}

    static boolean is(VacancyTerm term) {
        return switch (term.kind()) {
            case LANGUAGE, DEGREE -> true;
            case YEARS -> term.term().equals(TermCollection.ANY_WORK);
            case TITLE -> false;
            case SKILL, TOOL, DOMAIN, CERTIFICATE ->
                Rarity.standard().everyday(term.term())
                        || Lexicon.standard()
                                .entry(term.term())
                                .map(Entry::common)
                                .orElse(false);
        };
    }

    /** What is left of a weight by how many trades name the term. */
    static int percent(String term, TermKind kind) {
        return kind == TermKind.TITLE || kind == TermKind.YEARS
                ? 100
                : Rarity.standard().percent(term);
    }
}
