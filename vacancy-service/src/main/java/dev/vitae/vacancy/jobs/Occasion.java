package dev.vitae.vacancy.jobs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a status came to change.
 *
 * @param note of the person; may be null
 * @param force whether it may be against the rule of moves
 */
public record Occasion(Instant at, String note, boolean force) {

    public Occasion {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Now, by the rule, and nothing to say of it. */
    public static Occasion now() {
        return new Occasion(Instant.now(), null, false);
    }
}
