package dev.vitae.vacancy.jobs;

import dev.vitae.kit.session.WordColumn;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class StatusColumn extends WordColumn<JobStatus> {

    public StatusColumn() {
        super(JobStatus.class);
    }
}
