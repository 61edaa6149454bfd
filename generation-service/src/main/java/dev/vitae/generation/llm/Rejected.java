package dev.vitae.generation.llm;

/**
 * A claim of an answer that its source does not support.
 *
 * @param path a JSON pointer into the answer
 * @param claim the unsupported text
 * @param reason why, in words for people
 */
public record Rejected(String path, String claim, String reason) {}
