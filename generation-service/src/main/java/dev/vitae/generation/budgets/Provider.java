package dev.vitae.generation.budgets;

import dev.vitae.generation.llm.ModelName;

/**
 * Who did the writing, and what it took in all calls, failed ones included.
 *
 * @param type {@code platform}, {@code byok} or {@code local}
 * @param costMicros in millionths of the currency; 0 where the platform paid nothing
 */
public record Provider(
        String type, String name, String model, long inputTokens, long outputTokens, long costMicros, String currency) {

    /** @param name of the provider whose model wrote the last text */
    public static Provider of(String name, String model, Calls calls) {
        boolean local = name.equals(ModelName.RULE_BASED.word());
        String type = local ? "local" : calls.ownKey() ? "byok" : "platform";
        return new Provider(
                type,
                name,
                model,
                calls.all().stream().mapToLong(AiCallRecorded::inputTokens).sum(),
                calls.all().stream().mapToLong(AiCallRecorded::outputTokens).sum(),
                calls.costMicros(),
                calls.currency());
    }
}
