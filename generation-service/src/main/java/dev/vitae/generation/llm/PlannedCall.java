package dev.vitae.generation.llm;

/**
 * A call that is about to be made.
 *
 * @param maxInputTokens no fewer than the provider will count
 * @param maxOutputTokens the provider is told to stop there
 * @param attempt from 1, counted over retries and fallbacks of one {@link Call}
 */
public record PlannedCall(String provider, String model, long maxInputTokens, long maxOutputTokens, int attempt) {}
