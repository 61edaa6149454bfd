package dev.vitae.generation.runs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a step of a run is. */
public enum StepStatus {
    PENDING,
    RUNNING,
    /** For the generation or letter that it has asked for. */
    WAITING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** As in the table and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
