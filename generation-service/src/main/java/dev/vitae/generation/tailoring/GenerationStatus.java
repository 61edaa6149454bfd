package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How far a generation, or its cover letter, is. */
public enum GenerationStatus {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED,
    /** It waits for a key that its person brought and that is kept nowhere. */
    NEEDS_KEY;

    public static List<GenerationStatus> atWork() {
        return Stream.of(values()).filter(GenerationStatus::isAtWork).toList();
    }

    /** Whether a task is to go on with it. */
    public boolean isAtWork() {
        return this == QUEUED || this == RUNNING;
    }

    /** Whether it can still be called off. */
    public boolean isOpen() {
        return isAtWork() || this == NEEDS_KEY;
    }

    /** Whether its person can have it go on, or begin anew. */
    public boolean isRetryable() {
        return this == FAILED || this == NEEDS_KEY;
    }

    /** As in the table and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a filter. Fails with 400 {@code status_invalid}. */
    public static GenerationStatus of(String text) {
        return Stream.of(values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "status_invalid", "status is queued, running, completed, failed, cancelled or needs_key."));
    }
}
