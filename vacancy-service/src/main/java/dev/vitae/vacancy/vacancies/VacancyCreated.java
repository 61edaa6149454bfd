package dev.vitae.vacancy.vacancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/** A vacancy was collected; schema in {@code events/VacancyCreated.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyCreated(UUID vacancyId, int vacancyVersion, UUID userId, UUID tenantId) {

    private static final String TOPIC = "vitae.vacancy.vacancy";

    static Event of(Vacancy vacancy) {
        var fact = new VacancyCreated(vacancy.id(), vacancy.version(), vacancy.userId(), vacancy.tenantId());
        return Event.of(TOPIC, vacancy.id(), "VacancyCreated", fact);
    }
}
