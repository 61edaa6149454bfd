package dev.vitae.resume.builder;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.kit.paging.Cursor;
import java.time.Instant;
import java.util.UUID;

/** A document in a list: all but what it says and what was chosen of its template. */
public record DocumentItem(
        UUID id,
        String title,
        String template,
        @JsonProperty("isCurrent") boolean isCurrent,
        Instant createdAt,
        Instant updatedAt) {

    Cursor cursor() {
        return new Cursor(updatedAt, id);
    }
}
