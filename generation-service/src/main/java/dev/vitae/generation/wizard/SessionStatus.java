package dev.vitae.generation.wizard;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;

/** How far a session of the wizard is. */
public enum SessionStatus {
    ACTIVE,
    /** It has made a résumé. */
    COMPLETED,
    /** Its person has left it; whoever writes in it goes on with it. */
    ABANDONED;

    /** As in the table and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a filter. Fails with 400 {@code status_invalid}. */
    static SessionStatus of(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badRequest("status_invalid", "status is one of active, completed and abandoned."));
    }
}
