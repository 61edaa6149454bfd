package dev.vitae.generation.budgets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a provider's model is asked for. */
public enum Purpose {
    TAILOR,
    REPAIR,
    COVER_LETTER,
    PARSE;

    /** Whether it is what a run begins with: whoever goes on with the work makes the same call. */
    public boolean isFirst() {
        return this == TAILOR || this == COVER_LETTER;
    }

    /** As in events and budgets. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
