package dev.vitae.vacancy.jobs;

import java.time.LocalDate;

/** What a job takes over from its vacancy; each may be null but the company. */
record VacancyFacts(
        String company, String jobPosition, String location, String salary, LocalDate deadline, String url) {}
