package dev.vitae.generation.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an answer is that was not waited for with its request. */
public enum AnswerStatus {
    COMING,
    GIVEN,
    FAILED,
    CANCELLED;

    /** As in the table and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
