package dev.vitae.generation.matching;

import java.util.List;

/**
 * What a vacancy asks for, read from its wording and from where it stands.
 *
 * @param terms at most 200, by weight, the heaviest first; equal weights in the order of the text
 */
public record VacancyTerms(List<VacancyTerm> terms) {

    public VacancyTerms {
        terms = List.copyOf(terms);
    }

    /**
     * Reads a vacancy. The same text gives the same terms.
     *
     * @param company may be null; its own name is not a term
     * @param jobPosition may be null: then looked for in the description
     * @param description as pasted, may be null
     */
    public static VacancyTerms extract(String company, String jobPosition, String description) {
        return new TermExtraction(company, jobPosition, description).terms();
    }
}
