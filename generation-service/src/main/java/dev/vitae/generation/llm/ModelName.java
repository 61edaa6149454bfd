package dev.vitae.generation.llm;

import java.util.Optional;

/** Those who can be asked. */
public enum ModelName {
    OPENAI("openai"),
    GEMINI("gemini"),
    RULE_BASED("rule_based");

    private static final String GEMINI_IN_SETTINGS = "gemini_flash";

    private final String word;

    ModelName(String word) {
        this.word = word;
    }

    /** As events, usage and the API write it. */
    public String word() {
        return word;
    }

    /** Reads that word, and {@code gemini_flash}, as the platform's settings write it. */
    public static Optional<ModelName> of(String word) {
        for (ModelName name : values()) {
            if (name.word.equals(word)) {
                return Optional.of(name);
            }
        }
        return GEMINI_IN_SETTINGS.equals(word) ? Optional.of(GEMINI) : Optional.empty();
    }
}
