package dev.vitae.generation.llm;

import java.util.Objects;

/** A key to a provider. Its text is in nothing that is printed, logged or compared by accident. */
public final class ApiKey {
    private final String text;

    public ApiKey(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /** Another of the same text, so that who holds one can forget it without the other. */
    public ApiKey copy() {
        return new ApiKey(text);
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
