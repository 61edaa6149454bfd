package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.llm.ModelName;

/**
 * Who did the writing, and what it took in all calls, failed ones included.
 *
 * @param type {@code platform}, {@code byok} or {@code local}
 * @param costMicros in millionths of the currency; 0 where the platform paid nothing
 */
record Provider(
        String type, String name, String model, long inputTokens, long outputTokens, long costMicros, String currency) {

    static Provider of(dev.vitae.generation.llm.Tailored proposal, Calls calls) {
        boolean local = proposal.provider().equals(ModelName.RULE_BASED.word());
        String type = local ? "local" : calls.ownKey() ? "byok" : "platform";
        return new Provider(
                type,
                proposal.provider(),
                proposal.model(),
                calls.all().stream().mapToLong(AiCallRecorded::inputTokens).sum(),
                calls.all().stream().mapToLong(AiCallRecorded::outputTokens).sum(),
                calls.costMicros(),
                calls.currency());
    }
}
