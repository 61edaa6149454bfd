package dev.vitae.vacancy.jobs;

import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The column holds the lower-case word. */
@Converter(autoApply = true)
public class StatusColumn implements AttributeConverter<JobStatus, String> {

    @Override
    public String convertToDatabaseColumn(JobStatus status) {
        return status == null ? null : status.text();
    }

    @Override
    public JobStatus convertToEntityAttribute(String text) {
        return text == null ? null : JobStatus.of(text);
    }
}
