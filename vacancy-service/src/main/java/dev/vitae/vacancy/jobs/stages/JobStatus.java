package dev.vitae.vacancy.jobs.stages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an application is, in the order of the board's columns. */
public enum JobStatus {
    SAVED,
    APPLIED,
    SCREENING,
    INTERVIEW,
    OFFER,
    ACCEPTED,
    REJECTED,
    WITHDRAWN;

    /** Of a text that was checked against it. */
    public static final String WORDS = "saved|applied|screening|interview|offer|accepted|rejected|withdrawn";

    /** As in the table, the events and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of its text. @throws IllegalArgumentException for a text that is none */
    public static JobStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return compareTo(ACCEPTED) < 0;
    }
}
