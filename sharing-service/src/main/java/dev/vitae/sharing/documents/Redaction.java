package dev.vitae.sharing.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may leave out of what a share shows. */
public enum Redaction {
    PHONE,
    EMAIL,
    ADDRESS,
    /** Addresses of pages, one's own and those of employments. */
    LINKS,
    PHOTO,
    /** The names of employers, wherever they stand. */
    EMPLOYERS;

    /** The name in tables and JSON. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Redaction> of(String value) {
        return Arrays.stream(values())
                .filter(redaction -> redaction.value().equals(value))
                .findFirst();
    }
}
