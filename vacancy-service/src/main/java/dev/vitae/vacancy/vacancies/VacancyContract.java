package dev.vitae.vacancy.vacancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** What other services read of a vacancy. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VacancyContract(
        UUID id, int version, String company, String jobPosition, String description, String url) {

    static VacancyContract of(VacancyView view) {
        return new VacancyContract(
                view.id(), view.version(), view.company(), view.jobPosition(), view.description(), view.url());
    }
}
