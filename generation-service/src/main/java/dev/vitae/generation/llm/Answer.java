package dev.vitae.generation.llm;

/**
 * What a provider answered, complete.
 *
 * @param model the exact model that answered
 */
record Answer(String text, String model, Tailored.TokenUsage usage) {}
