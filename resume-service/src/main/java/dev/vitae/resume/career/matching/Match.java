package dev.vitae.resume.career.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that a résumé states, and the record that tells of the same, where there is one. */
public record Match(Stated stated, Optional<Known> known) {

    /** The record's members that say something else; empty where there is no record. */
    public List<String> differences() {
        return known.map(stated::differences).orElse(List.of());
    }

    /** The texts of the record after taking over what is stated, by its members. */
    public Map<String, String> texts() {
        Map<String, String> merged = new HashMap<>(known.map(Known::texts).orElse(Map.of()));
        merged.putAll(stated.texts());
        return merged;
    }

    /** Its days, likewise. */
    public Span span() {
        return stated.mergedInto(known.map(Known::span).orElse(Span.UNKNOWN));
    }
}
