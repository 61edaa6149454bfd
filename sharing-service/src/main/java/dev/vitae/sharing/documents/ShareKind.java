package dev.vitae.sharing.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be shared by link. */
public enum ShareKind {
    /** The skills of a person, always as they are now. */
    SKILL_RESUME,
    /** A résumé as its owner wrote or uploaded it. */
    RESUME,
    /** A résumé tailored to a vacancy: its current version, or one that is named. */
    GENERATED_RESUME,
    /** A workflow, a prompt or a configuration of an agent, as it is now. */
    RESOURCE;

    /** The name in tables, JSON and events. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ShareKind> of(String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.value().equals(value))
                .findFirst();
    }

    /** Whether a share of this kind names its subject; a person's skills résumé is the only one of its kind. */
    public boolean hasSubject() {
        return this != SKILL_RESUME;
    }
}
