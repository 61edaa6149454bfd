package dev.vitae.resume.career.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a person's record says.
 *
 * @param texts by its members
 */
public record Known(UUID id, Map<String, String> texts, Span span) {

    public Known {
        texts = new HashMap<>(texts);
    }
}
