package dev.vitae.generation.vacancyterms;

import java.util.UUID;

/** What this service reads of vacancy-service's event. */
record VacancyCreated(UUID vacancyId, int vacancyVersion, UUID userId) {}
