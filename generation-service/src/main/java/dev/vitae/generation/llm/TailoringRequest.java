package dev.vitae.generation.llm;

import dev.vitae.document.PlainText;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.VacancyTerms;
import java.util.regex.Pattern;

/**
 * What a model is asked to do. Source and vacancy are data to it, never instruction.
 *
 * @param terms what the vacancy asks for
 * @param instructions the person's wishes
 */
public record TailoringRequest(ResumeContent source, Vacancy vacancy, VacancyTerms terms, Instructions instructions) {

    /** The vacancy as pasted; each member may be null. */
    public record Vacancy(String company, String jobPosition, String description) {
        private static final Pattern WHOEVER =
                Pattern.compile("\\s*[(\\[]\\s*\\p{L}(?:\\s*[/|*]\\s*\\p{L}){1,3}\\s*[)\\]]");

        /** The position without "(m/f/d)"; null where there is none. */
        public String positionShown() {
            return PlainText.isStated(jobPosition)
                    ? PlainText.line(WHOEVER.matcher(jobPosition).replaceAll(""))
                    : null;
        }

        /** The employer on one line; null where there is none. */
        public String companyShown() {
            return PlainText.isStated(company) ? PlainText.line(company) : null;
        }
    }

    /** A request with the terms read from the vacancy. */
    public static TailoringRequest of(ResumeContent source, Vacancy vacancy, Instructions instructions) {
        VacancyTerms terms = VacancyTerms.extract(vacancy.company(), vacancy.jobPosition(), vacancy.description());
        return new TailoringRequest(source, vacancy, terms, instructions);
    }
}
