package dev.vitae.generation.assistant;

/**
 * A question, and what was answered.
 *
 * @param asks pointer of what was asked for; null where nothing was
 */
public record Exchange(String asks, String said) {}
