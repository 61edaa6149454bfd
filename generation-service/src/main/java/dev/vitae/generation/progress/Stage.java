package dev.vitae.generation.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a generation has reached; its followers are told in this order, and nothing after a final stage. */
public enum Stage {
    QUEUED(false),
    RUNNING(false),
    COMPLETED(true),
    FAILED(true),
    CANCELLED(true);

    private final boolean last;

    Stage(boolean last) {
        this.last = last;
    }

    /** Whether a stream of events ends after it. */
    public boolean isFinal() {
        return last;
    }

    /** As in the table, the event's name and its JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
