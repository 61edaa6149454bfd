package dev.vitae.e2e.configuration;

import java.util.Locale;
import java.util.Optional;

/**
 * A key as one source declares it.
 *
 * @param type of its values, in words of the reference; empty where the source does not say
 * @param value its default; empty where there is none, or the source does not say
 * @param description in Markdown; empty where it shares that of the key before it, or the source does not say
 */
record Key(String name, String type, Optional<String> value, Optional<String> description) {

    /** As MicroProfile Config names the environment variable. */
    String variable() {
        return name.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
    }

    boolean isOurs() {
        return name.startsWith("vitae.");
    }

    /** This one, with what it does not say itself taken from another source. */
    Key or(Key other) {
        return new Key(
                name,
                type.isEmpty() ? other.type : type,
                value.or(() -> other.value),
                description.or(() -> other.description));
    }
}
