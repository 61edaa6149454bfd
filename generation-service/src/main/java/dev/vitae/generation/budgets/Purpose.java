package dev.vitae.generation.budgets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a provider's model is asked for. */
public enum Purpose {
    TAILOR,
    REPAIR,
    PARSE;

    /** As in events and budgets. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
