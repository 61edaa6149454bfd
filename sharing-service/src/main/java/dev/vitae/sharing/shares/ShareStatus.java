package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a visit: only an active share shows anything. */
public enum ShareStatus {
    ACTIVE,
    EXPIRED,
    EXHAUSTED,
    REVOKED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
