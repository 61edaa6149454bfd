package dev.vitae.resume.wanted;

import java.util.UUID;

/** What this service reads of vacancy-service's event. */
record VacancyDeleted(UUID vacancyId, UUID userId) {}
