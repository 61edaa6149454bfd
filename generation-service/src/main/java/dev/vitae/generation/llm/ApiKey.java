package dev.vitae.generation.llm;

import java.util.Objects;

/** A key to a provider. Its text is in nothing that is printed, logged or compared by accident. */
public final class ApiKey {
    private final String text;

    public ApiKey(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /** For the provider's client alone. */
    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
