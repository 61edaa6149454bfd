package dev.vitae.vacancy.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a vacancy came in as. */
public enum ImportSource {
    TEXT,
    FILE,
    HTML,
    URL;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
