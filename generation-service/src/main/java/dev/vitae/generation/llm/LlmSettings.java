package dev.vitae.generation.llm;

import java.time.Duration;
import java.util.Optional;

/**
 * How providers are reached. What is chosen of them, and when, is told with each piece of work.
 *
 * @param openAiEffort of reasoning, as OpenAI names it; empty: not said
 * @param geminiThinking tokens of thought; negative: not said
 */
public record LlmSettings(
        Provider openAi, String openAiEffort, Provider gemini, int geminiThinking, Limits limits, Breaking breaking) {

    /** @param key the platform's; without one, the provider serves people's own keys alone */
    public record Provider(Optional<ApiKey> key, String url, String model) {

        Provider tuned(Tuning how) {
            return new Provider(key, url, how.model().orElse(model));
        }
    }

    /**
     * @param timeout the most that one call may take; retries begin within as long of the first
     * @param quiet the most that passes without a byte
     * @param attempts calls for one answer, the first one counted
     * @param firstPause before the second; each further one is twice as long, and a random part of it is left out
     * @param longestPause what a provider may ask for with Retry-After
     * @param maxOutputTokens of one answer
     */
    public record Limits(
            Duration timeout,
            Duration quiet,
            int attempts,
            Duration firstPause,
            Duration longestPause,
            int maxOutputTokens) {}

    /**
     * @param failures in a row after which a provider is left alone
     * @param rest for how long
     */
    public record Breaking(int failures, Duration rest) {}
}
