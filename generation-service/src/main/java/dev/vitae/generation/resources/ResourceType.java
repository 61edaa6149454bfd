package dev.vitae.generation.resources;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a resource is, and so what its content must be. */
public enum ResourceType {
    WORKFLOW,
    PROMPT,
    AGENT_CONFIG;

    /** As in the table, the events and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ResourceType> of(String text) {
        return Stream.of(values()).filter(type -> type.text().equals(text)).findFirst();
    }
}
