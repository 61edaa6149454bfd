package dev.vitae.press.limits;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is counted. */
public enum Operation {
    PARSE,
    GENERATE,
    EXPORT;

    /** As usage-service writes it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
