package dev.vitae.generation.budgets;

import dev.vitae.generation.llm.ModelName;

/**
 * Who did the writing, and what it took in all calls, failed ones included.
 *
 * @param type {@code platform}, {@code byok} or {@code local}
 * @param localReason why rules wrote it; null where they did not
 * @param costMicros in millionths of the currency; 0 where the platform paid nothing
 */
public record Provider(
        String type,
        String name,
        String model,
        String localReason,
        long inputTokens,
        long outputTokens,
        long costMicros,
        String currency) {

    /**
     * @param name of the provider whose model wrote the last text
     * @param ifLocal why, where rules did
     */
    public static Provider of(String name, String model, String ifLocal, Calls calls) {
        boolean local = name.equals(ModelName.RULE_BASED.word());
        String type = local ? "local" : calls.ownKey() ? "byok" : "platform";
        return new Provider(
                type,
                name,
                model,
                local ? ifLocal : null,
                calls.all().stream().mapToLong(AiCallRecorded::inputTokens).sum(),
                calls.all().stream().mapToLong(AiCallRecorded::outputTokens).sum(),
                calls.costMicros(),
                calls.currency());
    }
}
