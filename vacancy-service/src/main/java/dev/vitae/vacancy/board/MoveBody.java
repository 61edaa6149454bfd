package dev.vitae.vacancy.board;

import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Where a card goes: before or after another one of the column, or on top of it.
 *
 * @param status the column, which may be its own
 * @param before the card that is to be below it
 * @param after the card that is to be above it
 * @param force whether it may be against the rule of moves
 * @param note for the history, at most 2,000 characters
 */
public record MoveBody(
        @NotBlank(message = STATUSES) @Pattern(regexp = JobStatus.WORDS, message = STATUSES) String status,
        UUID before,
        UUID after,
        boolean force,
        @Size(max = 2_000, message = "At most 2,000 characters.")
                @Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*", message = "Leave out control characters.")
                String note) {

    private static final String STATUSES =
            "One of saved, applied, screening, interview, offer, accepted, rejected and withdrawn.";

    public MoveBody {
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
