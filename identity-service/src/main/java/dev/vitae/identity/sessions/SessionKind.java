package dev.vitae.identity.sessions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a session lives: in a browser's cookies, or with an app that keeps its tokens itself. */
public enum SessionKind {
    BROWSER,
    DEVICE;

    /** As in the table and in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SessionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
