package dev.vitae.resume.versions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version's content comes from: read from the file, written by the person, or an earlier version again. */
@Schema(name = "VersionOrigin")
public enum Origin {
    PARSED,
    WRITTEN,
    RESTORED;

    /** As in the table and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
