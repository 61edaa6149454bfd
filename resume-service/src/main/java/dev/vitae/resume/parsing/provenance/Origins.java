package dev.vitae.resume.parsing.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The origins of a résumé's values by JSON pointer (RFC 6901) into its content, in the content's order. A value without
 * one was written by a person, or stands nowhere in the file's text (an address behind a link).
 */
@Schema(name = "MemberOrigins", additionalProperties = Origin.class)
public record Origins(@JsonValue @Schema(hidden = true) Map<String, Origin> byPointer) {

    /** More values than a résumé of 60 pages has; later ones go without. */
    public static final int MOST = 2_000;

    public static final Origins NONE = new Origins(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Origins {
        byPointer = Collections.unmodifiableMap(new LinkedHashMap<>(byPointer));
    }

    /** What is still true after a person has changed the content: a value that is another, or elsewhere, has no origin. */
    public Origins after(ResumeContent before, ResumeContent now) {
        JsonNode old = new ContentJson().tree(before);
        JsonNode changed = new ContentJson().tree(now);
        Map<String, Origin> kept = new LinkedHashMap<>(byPointer);
        kept.keySet().removeIf(pointer -> !old.at(pointer).equals(changed.at(pointer)));
        return new Origins(kept);
    }
}
