package dev.vitae.generation.versions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version came from. */
@Schema(name = "VersionAuthor")
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
