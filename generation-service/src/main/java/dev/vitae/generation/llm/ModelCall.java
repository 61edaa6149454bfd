package dev.vitae.generation.llm;

import java.util.Locale;

/**
 * What came of one call to a provider.
 *
 * @param inputTokens as the provider counted; zero where it told nothing
 * @param outputTokens as the provider counted; zero where it told nothing
 * @param latencyMs from asking to the last byte, or to the failure
 * @param errorKind why there is no answer; null with status {@code ok}, and where the fault is our own
 * @param mayCost whether the provider may ask for money although it counted nothing
 * @param attempt that of the {@link PlannedCall}
 */
public record ModelCall(
        String provider,
        String model,
        long inputTokens,
        long outputTokens,
        long latencyMs,
        Status status,
        ModelFailure.Reason errorKind,
        boolean mayCost,
        int attempt) {

    /** How it ended. */
    public enum Status {
        OK,
        ERROR,
        CANCELLED,
        REFUSED;

        /** As events write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
