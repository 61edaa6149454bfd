package dev.vitae.vacancy.postings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the work is done, in the words of a person's profile. */
public enum WorkFormat {
    REMOTE,
    HYBRID,
    ONSITE;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
