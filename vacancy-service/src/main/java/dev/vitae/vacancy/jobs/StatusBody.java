package dev.vitae.vacancy.jobs;

import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Another status of a job.
 *
 * @param note at most 2,000 characters
 * @param occurredAt when it came so, where that is not now
 * @param force whether it may be against the rule of moves
 */
public record StatusBody(
        @NotBlank(message = JobBody.STATUSES) @Pattern(regexp = JobStatus.WORDS, message = JobBody.STATUSES)
                String status,
        @Size(max = 2_000, message = Text.LENGTH) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
                String note,
        Instant occurredAt,
        boolean force) {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Duration FAST = Duration.ofMinutes(1);

    public StatusBody {
        status = Text.orNothing(status);
        note = Text.orNothing(note);
    }

    /** Fails with 422 for a time that cannot be meant. A clock may be a minute fast. */
    Occasion occasion() {
        Instant now = Instant.now();
        if (occurredAt == null) {
            return new Occasion(now, note, force);
        }
        if (occurredAt.isBefore(EARLIEST) || occurredAt.isAfter(now.plus(FAST))) {
            throw Problem.invalid(
                    List.of(new FieldError("/occurredAt", "out_of_range", "A time since 1970 that has come.")));
        }
        return new Occasion(occurredAt.isAfter(now) ? now : occurredAt, note, force);
    }
}
