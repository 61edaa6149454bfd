package dev.vitae.identity.invitations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of who opens the link: only an open invitation lets anybody in. */
public enum InvitationStatus {
    OPEN,
    ACCEPTED,
    REVOKED,
    EXPIRED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
