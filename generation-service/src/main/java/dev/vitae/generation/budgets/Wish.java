package dev.vitae.generation.budgets;

import dev.vitae.generation.llm.PlannedCall;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The most that a call may use; usage-service sets aside what that costs.
 *
 * @param subjectId the generation, the reading of a file, or the session of the wizard
 */
public record Wish(
        String provider, String model, Purpose purpose, UUID subjectId, long maxInputTokens, long maxOutputTokens) {

    public static Wish of(UUID generation, Purpose purpose, PlannedCall call) {
        return new Wish(
                call.provider(), call.model(), purpose, generation, call.maxInputTokens(), call.maxOutputTokens());
    }

    /**
     * The id of a call: whoever does the same work again makes the same call, and reserves nothing twice.
     *
     * @param tries of the generation
     * @param attempt of the call's work
     * @param round from 0; raised where the reservation before has been settled
     */
    public UUID id(int tries, int attempt, int round) {
        String all = String.join(
                "/",
                subjectId.toString(),
                purpose.text(),
                provider,
                model,
                Long.toString(maxInputTokens),
                Long.toString(maxOutputTokens),
                Integer.toString(tries),
                Integer.toString(attempt),
                Integer.toString(round));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
