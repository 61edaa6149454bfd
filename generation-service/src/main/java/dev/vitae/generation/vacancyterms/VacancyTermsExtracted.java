package dev.vitae.generation.vacancyterms;

import dev.vitae.generation.matching.Importance;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.neighbours.Vacancy;
import dev.vitae.generation.terms.TermKind;
import java.util.List;
import java.util.UUID;

/**
 * It is known what a vacancy asks for.
 *
 * @param termsVersion of the rules and data that found the terms
 * @param terms the heaviest first
 */
record VacancyTermsExtracted(UUID vacancyId, int vacancyVersion, UUID userId, String termsVersion, List<Term> terms) {

    static final String TOPIC = "vitae.generation.vacancy-terms";
    static final String TYPE = "VacancyTermsExtracted";

    record Term(String term, TermKind kind, Importance importance) {}

    static VacancyTermsExtracted of(Vacancy vacancy, UUID userId, String termsVersion, VacancyTerms extracted) {
        return new VacancyTermsExtracted(
                vacancy.id(),
                vacancy.version(),
                userId,
                termsVersion,
                extracted.terms().stream()
                        .map(term -> new Term(term.term(), term.kind(), term.importance()))
                        .toList());
    }
}
