package dev.vitae.vacancy.vacancies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.etag.ETags;
import dev.vitae.vacancy.insights.Insights;
import dev.vitae.vacancy.search.Snippet;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A vacancy as clients see it.
 *
 * @param title derived: "Company (Position)", or the company alone
 * @param language of the text, as its person said or as it was detected; absent where nothing tells
 * @param latestGeneration the last tailoring for it, absent before the first
 * @param snippet what a search has found in it; of a search alone
 * @param termsPreview what the match score looks for; absent until the terms are extracted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "title", "company", "source", "createdAt", "updatedAt"})
public record VacancyView(
        UUID id,
        int version,
        String title,
        String company,
        String jobPosition,
        String description,
        String url,
        String notes,
        String location,
        String salary,
        LocalDate deadline,
        String language,
        String source,
        Insights.LatestGeneration latestGeneration,
        List<Insights.Term> termsPreview,
        Snippet snippet,
        Instant createdAt,
        Instant updatedAt) {

    /** @param known null where nothing is */
    static VacancyView of(Vacancy vacancy, Insights.Insight known) {
        return new VacancyView(
                vacancy.id(),
                vacancy.version(),
                title(vacancy.company(), vacancy.jobPosition()),
                vacancy.company(),
                vacancy.jobPosition(),
                vacancy.description(),
                vacancy.url(),
                vacancy.notes(),
                vacancy.location(),
                vacancy.salary(),
                vacancy.deadline(),
                vacancy.language(),
                vacancy.source(),
                known == null ? null : known.latestGeneration(),
                known == null ? null : known.terms(),
                null,
                vacancy.createdAt(),
                vacancy.updatedAt());
    }

    /** @param row of {@code vacancies}; @param snippet null where nothing was looked for */
    static VacancyView of(Row row, Insights.Insight known, Snippet snippet) {
        return new VacancyView(
                row.getUUID("id"),
                row.getInteger("version"),
                title(row.getString("company"), row.getString("job_position")),
                row.getString("company"),
                row.getString("job_position"),
                row.getString("description"),
                row.getString("url"),
                row.getString("notes"),
                row.getString("location"),
                row.getString("salary"),
                row.getLocalDate("deadline"),
                row.getString("language"),
                row.getString("source"),
                known.latestGeneration(),
                known.terms(),
                snippet,
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static String title(String company, String jobPosition) {
        return jobPosition == null ? company : company + " (" + jobPosition + ")";
    }

    /** What events say of a vacancy changes the answer without changing its row. */
    @JsonIgnore
    EntityTag tag() {
        return tag(version, latestGeneration, termsPreview);
    }

    static EntityTag tag(int version, Insights.LatestGeneration latest, List<Insights.Term> terms) {
        return ETags.of(version, latest, terms);
    }
}
