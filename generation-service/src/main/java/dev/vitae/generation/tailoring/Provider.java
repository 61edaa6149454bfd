package dev.vitae.generation.tailoring;

import dev.vitae.generation.llm.RuleBasedModel;

/**
 * Who did the writing, and what it took.
 *
 * @param type {@code platform}, {@code byok} or {@code local}
 * @param costMicros in millionths of the currency
 */
record Provider(
        String type, String name, String model, long inputTokens, long outputTokens, long costMicros, String currency) {

    /** A proposal of the rule-based model, which runs here and costs nothing. */
    static Provider of(dev.vitae.generation.llm.Tailored proposal) {
        if (!proposal.provider().equals(RuleBasedModel.PROVIDER)) {
            throw new IllegalStateException("no prices are known for " + proposal.provider());
        }
        return new Provider(
                "local",
                proposal.provider(),
                proposal.model(),
                proposal.usage().inputTokens(),
                proposal.usage().outputTokens(),
                0,
                "USD");
    }
}
