package dev.vitae.generation.assistance;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.llm.NamedValues.Named;
import java.util.List;

/**
 * What a model names, and what it took in all calls; sample in {@code contracts/reading-answer.json}.
 *
 * @param providerType {@code platform}, {@code byok}, or {@code local}: nobody was asked
 * @param values that nobody has looked for in the file yet
 * @param costMicros in millionths of the currency; 0 where the platform paid nothing
 */
public record ReadingAnswer(
        String providerType,
        List<Named> values,
        long inputTokens,
        long outputTokens,
        long costMicros,
        String currency) {

    static ReadingAnswer ofNobody() {
        return new ReadingAnswer("local", List.of(), 0, 0, 0, "USD");
    }

    static ReadingAnswer of(List<Named> values, Calls calls) {
        return new ReadingAnswer(
                calls.ownKey() ? "byok" : "platform",
                values,
                calls.all().stream().mapToLong(AiCallRecorded::inputTokens).sum(),
                calls.all().stream().mapToLong(AiCallRecorded::outputTokens).sum(),
                calls.costMicros(),
                calls.currency());
    }
}
