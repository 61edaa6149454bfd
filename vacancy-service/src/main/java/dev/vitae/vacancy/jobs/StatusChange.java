package dev.vitae.vacancy.jobs;

import dev.vitae.kit.session.StampedEntity;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a job came to have a status; never changed once written. */
@Entity
@Table(name = "job_status_history")
public class StatusChange extends StampedEntity {

    @Column(name = "job_id", updatable = false)
    private UUID jobId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "from_status", updatable = false)
    private JobStatus from;

    @Column(name = "to_status", updatable = false)
    private JobStatus to;

    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private boolean forced;

    protected StatusChange() {}

    /** @param from null for the first one of a job */
    StatusChange(Job job, JobStatus from, Occasion occasion) {
        this.jobId = job.id();
        this.userId = job.userId();
        this.from = from;
        this.to = job.status();
        this.occurredAt = occasion.at();
        this.note = occasion.note();
        this.forced = from != null && occasion.force();
    }

    UUID jobId() {
        return jobId;
    }

    JobStatus from() {
        return from;
    }

    JobStatus to() {
        return to;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    String note() {
        return note;
    }

    boolean forced() {
        return forced;
    }
}
