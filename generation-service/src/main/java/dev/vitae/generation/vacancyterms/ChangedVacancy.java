package dev.vitae.generation.vacancyterms;

import java.util.UUID;

/** What this service reads of vacancy-service's events. */
record ChangedVacancy(UUID vacancyId, UUID userId) {}
