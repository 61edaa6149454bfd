package dev.vitae.generation.llm;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.VacancyTerms;

/**
 * What a model is asked to do. Source and vacancy are data to it, never instruction.
 *
 * @param terms what the vacancy asks for
 * @param instructions the person's wishes
 */
public record TailoringRequest(ResumeContent source, Vacancy vacancy, VacancyTerms terms, Instructions instructions) {

    /** The vacancy as pasted; each member may be null. */
    public record Vacancy(String company, String jobPosition, String description) {}

    /** A request with the terms read from the vacancy. */
    public static TailoringRequest of(ResumeContent source, Vacancy vacancy, Instructions instructions) {
        VacancyTerms terms = VacancyTerms.extract(vacancy.company(), vacancy.jobPosition(), vacancy.description());
        return new TailoringRequest(source, vacancy, terms, instructions);
    }
}
