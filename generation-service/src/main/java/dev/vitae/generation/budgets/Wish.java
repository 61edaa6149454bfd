package dev.vitae.generation.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.generation.llm.PlannedCall;
import dev.vitae.press.limits.Operation;
import dev.vitae.press.limits.Use;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The most that a call may use; usage-service sets aside what that costs.
 *
 * @param subjectId the generation, the reading of a file, or the session of the wizard
 * @param use what the call is part of, which is reserved with it; null where that is not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wish(
        String provider,
        String model,
        Purpose purpose,
        UUID subjectId,
        long maxInputTokens,
        long maxOutputTokens,
        PartOf use) {

    /** @param id of the use's own reservation */
    public record PartOf(UUID id, Operation operation) {}

    public Wish(
            String provider, String model, Purpose purpose, UUID subjectId, long maxInputTokens, long maxOutputTokens) {
        this(provider, model, purpose, subjectId, maxInputTokens, maxOutputTokens, null);
    }

    public static Wish of(UUID generation, Purpose purpose, PlannedCall call) {
        return new Wish(
                call.provider(), call.model(), purpose, generation, call.maxInputTokens(), call.maxOutputTokens());
    }

    public Wish partOf(Use counted) {
        PartOf whole = new PartOf(counted.id(), counted.operation());
        return new Wish(provider, model, purpose, subjectId, maxInputTokens, maxOutputTokens, whole);
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
