package dev.vitae.vacancy.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.vacancy.postings.Cut;
import dev.vitae.vacancy.postings.EmploymentType;
import dev.vitae.vacancy.postings.Posting;
import dev.vitae.vacancy.postings.PostingWarning;
import dev.vitae.vacancy.postings.WorkFormat;
import dev.vitae.vacancy.salaries.Salary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A vacancy as it would be kept, for its person to confirm. What the source does not say is absent.
 *
 * @param source {@code text}, {@code file}, {@code html} or {@code url}
 * @param confidence 0 to 1 by member
 * @param cut what stood around the vacancy and is not in the description
 * @param existing the person's vacancy that is of the same address or says the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "VacancyProposal",
        requiredProperties = {"source", "employmentTypes", "confidence", "warnings", "cut"})
public record Proposal(
        ImportSource source,
        String company,
        String jobPosition,
        String location,
        Salary salary,
        LocalDate deadline,
        String language,
        List<EmploymentType> employmentTypes,
        WorkFormat workFormat,
        String description,
        String url,
        Map<String, Double> confidence,
        List<PostingWarning> warnings,
        List<Cut> cut,
        UUID existing) {

    static Proposal of(ImportSource source, Posting posting, UUID existing) {
        return new Proposal(
                source,
                posting.company(),
                posting.jobPosition(),
                posting.location(),
                posting.salary(),
                posting.deadline(),
                posting.language(),
                posting.employmentTypes(),
                posting.workFormat(),
                posting.description(),
                posting.url(),
                posting.confidence(),
                posting.warnings(),
                posting.cut(),
                existing);
    }
}
