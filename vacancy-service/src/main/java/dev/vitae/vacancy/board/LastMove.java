package dev.vitae.vacancy.board;

import dev.vitae.vacancy.jobs.Job;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** The last move of a person on the board: all that is needed to take it back. */
@Entity
@Table(name = "job_moves")
public class LastMove {

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "job_id")
    private UUID jobId;

    @Column(name = "job_version")
    private int jobVersion;

    @Column(name = "from_status")
    private JobStatus from;

    @Column(name = "from_position")
    private long fromPosition;

    @Column(name = "above_id")
    private UUID above;

    @Column(name = "below_id")
    private UUID below;

    @Column(name = "history_id")
    private UUID history;

    @Column(name = "date_applied")
    private LocalDate dateApplied;

    protected LastMove() {}

    LastMove(UUID person) {
        userId = person;
    }

    /** How a card was before it moved. */
    record Before(JobStatus status, long position, LocalDate dateApplied, Cards.Card above, Cards.Card below) {

        static Before of(Job job, Cards.Card above, Cards.Card below) {
            return new Before(job.status(), job.position(), job.dateApplied(), above, below);
        }
    }

    /** @param told in the history; null where the card stayed in its column */
    void write(Before before, Job moved, UUID told) {
        jobId = moved.id();
        jobVersion = moved.version();
        from = before.status();
        fromPosition = before.position();
        above = before.above() == null ? null : before.above().id();
        below = before.below() == null ? null : before.below().id();
        history = told;
        dateApplied = before.dateApplied();
    }

    UUID jobId() {
        return jobId;
    }

    int jobVersion() {
        return jobVersion;
    }

    JobStatus from() {
        return from;
    }

    long fromPosition() {
        return fromPosition;
    }

    /** Null where the card was on top. */
    UUID above() {
        return above;
    }

    /** Null where the card was the last one. */
    UUID below() {
        return below;
    }

    /** Null where the card stayed in its column. */
    UUID history() {
        return history;
    }

    LocalDate dateApplied() {
        return dateApplied;
    }
}
