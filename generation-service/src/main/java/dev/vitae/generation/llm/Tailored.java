package dev.vitae.generation.llm;

import dev.vitae.document.ResumeContent;

/**
 * A model's proposal, not yet guarded.
 *
 * @param model the exact model that answered
 */
public record Tailored(ResumeContent content, String provider, String model, TokenUsage usage) {

    /** Tokens that the provider counted; zero where none are. */
    public record TokenUsage(long inputTokens, long outputTokens) {
        public static final TokenUsage NONE = new TokenUsage(0, 0);
    }
}
