package dev.vitae.generation.llm;

/**
 * A person's wishes as to how, never as to what. Each member may be null.
 *
 * @param tone such as {@code plain}
 * @param length such as {@code one page}
 * @param language an ISO 639-1 code
 * @param focus what to put forward
 * @param note in their own words
 */
public record Instructions(String tone, String length, String language, String focus, String note) {
    public static final Instructions NONE = new Instructions(null, null, null, null, null);
}
