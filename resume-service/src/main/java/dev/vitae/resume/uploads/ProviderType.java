package dev.vitae.resume.uploads;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose model read a file: the platform's, one under the person's own key, or none, the deterministic parser here. */
public enum ProviderType {
    PLATFORM,
    BYOK,
    LOCAL;

    /** Reads {@link #text()}. */
    static ProviderType of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As in events. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
