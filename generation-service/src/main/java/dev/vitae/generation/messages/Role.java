package dev.vitae.generation.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says something. */
@Schema(name = "MessageRole")
public enum Role {
    USER,
    ASSISTANT;

    /** As in the table and JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
