package dev.vitae.vacancy.vacancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/** What is told of a vacancy; schemas in {@code events/Vacancy*.schema.json}. @param vacancyVersion absent of one that is gone */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyEvent(UUID vacancyId, Integer vacancyVersion, UUID userId, UUID tenantId) {

    private static final String TOPIC = "vitae.vacancy.vacancy";

    static Event created(Vacancy vacancy) {
        return of(vacancy, "VacancyCreated", vacancy.version());
    }

    static Event updated(Vacancy vacancy) {
        return of(vacancy, "VacancyUpdated", vacancy.version());
    }

    static Event deleted(Vacancy vacancy) {
        return of(vacancy, "VacancyDeleted", null);
    }

    private static Event of(Vacancy vacancy, String type, Integer version) {
        var fact = new VacancyEvent(vacancy.id(), version, vacancy.userId(), vacancy.tenantId());
        return Event.of(TOPIC, vacancy.id(), type, fact);
    }
}
