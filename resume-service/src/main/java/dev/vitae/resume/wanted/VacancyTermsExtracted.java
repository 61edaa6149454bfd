package dev.vitae.resume.wanted;

import java.util.UUID;

/** What this service reads of generation-service's event. */
record VacancyTermsExtracted(UUID vacancyId, UUID userId) {}
