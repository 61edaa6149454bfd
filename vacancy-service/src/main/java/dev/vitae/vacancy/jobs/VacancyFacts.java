package dev.vitae.vacancy.jobs;

import java.time.LocalDate;

/** What a job takes over from its vacancy, in one line each; any may be null. */
record VacancyFacts(
        String company, String jobPosition, String location, String salary, LocalDate deadline, String url) {

    VacancyFacts {
        company = Text.oneLine(company);
        jobPosition = Text.oneLine(jobPosition);
        location = Text.oneLine(location);
        salary = Text.oneLine(salary);
    }
}
