package dev.vitae.generation.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a step takes.
 *
 * @param most of a number its value, of a text its characters
 */
public record Slot(String name, ValueType type, boolean required, int most) {

    private static final int ANY = Integer.MAX_VALUE;

    static Slot needed(String name, ValueType type) {
        return new Slot(name, type, true, ANY);
    }

    static Slot maybe(String name, ValueType type) {
        return new Slot(name, type, false, ANY);
    }

    Slot upTo(int most) {
        return new Slot(name, type, required, most);
    }

    /** What is wrong with that value here; empty where nothing is. */
    Optional<Complaint> complaint(String pointer, JsonNode value) {
        if (!type.fits(value)) {
            return Optional.of(new Complaint(pointer, "wrong_type", "This has to be " + type.form() + "."));
        }
        if (type == ValueType.NUMBER && (value.intValue() < 1 || value.intValue() > most)) {
            return Optional.of(new Complaint(
                    pointer, "out_of_range", most == ANY ? "Numbers count from 1." : "From 1 to " + most + "."));
        }
        if (type == ValueType.TEXT
                && value.textValue().codePointCount(0, value.textValue().length()) > most) {
            return Optional.of(new Complaint(pointer, "too_long", "At most " + most + " characters."));
        }
        return Optional.empty();
    }
}
