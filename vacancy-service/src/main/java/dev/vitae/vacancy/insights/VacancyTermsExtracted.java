package dev.vitae.vacancy.insights;

import java.util.List;
import java.util.UUID;

/** What this service reads of generation-service's event. */
record VacancyTermsExtracted(UUID vacancyId, int vacancyVersion, UUID userId, List<Insights.Term> terms) {}
