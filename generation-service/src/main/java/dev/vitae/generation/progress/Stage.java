package dev.vitae.generation.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a generation, a run of a resource, or an answer of the assistant has reached, as its followers are told. Work that another replica takes up, or that is begun anew, goes
 * through stages again.
 */
public enum Stage {
    QUEUED(false),
    RUNNING(false),
    /** Résumé and vacancy are read from their owners. */
    READING(false),
    /** The untouched source is scored. */
    SCORING(false),
    /** The most that a call may cost is set aside. */
    RESERVING(false),
    /** The model writes. */
    WRITING(false),
    /** A section that the guard has let through; a later one with the same pointer replaces it. */
    SECTION(false),
    /** The guard checks the whole. */
    CHECKING(false),
    /** The model writes once more, without what was unsupported. */
    REPAIRING(false),
    STORING(false),
    /** A step of a run of a resource; its data says which, and how far it is. */
    STEP(false),
    /** A piece of what the assistant says; all of them together are its answer. */
    TEXT(false),
    /** It waits until its person brings their key again. */
    NEEDS_KEY(false),
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
