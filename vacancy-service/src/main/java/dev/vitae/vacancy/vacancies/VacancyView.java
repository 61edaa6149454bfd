package dev.vitae.vacancy.vacancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.vacancy.insights.Insights;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A vacancy as clients see it.
 *
 * @param title derived: "Company (Position)", or the company alone
 * @param latestGeneration the last tailoring for it, absent before the first
 * @param termsPreview what the match score looks for; absent until the terms are extracted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VacancyView(
        UUID id,
        int version,
        String title,
        String company,
        String jobPosition,
        String description,
        String url,
        String notes,
        Insights.LatestGeneration latestGeneration,
        List<Insights.Term> termsPreview,
        Instant createdAt,
        Instant updatedAt) {

    static VacancyView of(Vacancy vacancy) {
        return new VacancyView(
                vacancy.id(),
                vacancy.version(),
                vacancy.jobPosition() == null
                        ? vacancy.company()
                        : vacancy.company() + " (" + vacancy.jobPosition() + ")",
                vacancy.company(),
                vacancy.jobPosition(),
                vacancy.description(),
                vacancy.url(),
                vacancy.notes(),
                null,
                null,
                vacancy.createdAt(),
                vacancy.updatedAt());
    }

    VacancyView with(Insights.Insight known) {
        if (known == null) {
            return this;
        }
        return new VacancyView(
                id,
                version,
                title,
                company,
                jobPosition,
                description,
                url,
                notes,
                known.latestGeneration(),
                known.terms(),
                createdAt,
                updatedAt);
    }
}
