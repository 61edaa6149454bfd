package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import java.util.UUID;

/** A job has another status; schema in {@code events/JobStatusChanged.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobStatusChanged(UUID jobId, int jobVersion, UUID userId, UUID tenantId, JobStatus from, JobStatus to) {

    static Event of(Job job, JobStatus from) {
        var fact = new JobStatusChanged(job.id(), job.version(), job.userId(), job.tenantId(), from, job.status());
        return Event.of(JobChanged.TOPIC, job.id(), "JobStatusChanged", fact);
    }
}
