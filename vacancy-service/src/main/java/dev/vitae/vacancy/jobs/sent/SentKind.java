package dev.vitae.vacancy.jobs.sent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may be sent with an application. */
public enum SentKind {
    GENERATED_RESUME,
    RESUME,
    SHARE;

    static final String WORDS = "generated_resume|resume|share";

    /** As in the table, the events and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a text that was checked. */
    public static SentKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
