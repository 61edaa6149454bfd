package dev.vitae.generation.versions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a version came from. */
public enum Author {
    GENERATION,
    WIZARD,
    PERSON,
    RESTORE;

    /** As in the table, the events and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
