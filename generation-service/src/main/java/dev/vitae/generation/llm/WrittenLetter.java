package dev.vitae.generation.llm;

/**
 * A model's proposal of a letter, not yet guarded.
 *
 * @param model the exact model that answered
 */
public record WrittenLetter(LetterDraft letter, String provider, String model) {}
