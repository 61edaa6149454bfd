package dev.vitae.generation.vacancyterms;

import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.neighbours.Vacancy;
import java.util.UUID;

/**
 * It is known what a version of a vacancy asks for. A term may be what a person wrote, so whoever needs them asks for
 * {@code contracts/vacancy-terms.json}.
 *
 * @param terms how many there are
 */
record VacancyTermsExtracted(UUID vacancyId, UUID userId, int vacancyVersion, int terms) {

    static final String TOPIC = "vitae.generation.vacancy-terms";
    static final String TYPE = "VacancyTermsExtracted";

    static VacancyTermsExtracted of(Vacancy vacancy, UUID userId, VacancyTerms extracted) {
        return new VacancyTermsExtracted(
                vacancy.id(), userId, vacancy.version(), extracted.terms().size());
    }
}
