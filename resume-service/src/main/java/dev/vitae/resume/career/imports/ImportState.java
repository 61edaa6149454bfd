package dev.vitae.resume.career.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What something of a résumé is beside the person's records. */
public enum ImportState {
    /** No record tells of it. */
    NEW,
    /** A record tells of it and says something else. */
    CHANGED,
    /** A record says all of it. */
    SAME,
    /** No record can hold it as it is. */
    INVALID;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
