package dev.vitae.generation.budgets;

import java.util.UUID;

/**
 * Money that is set aside for one call.
 *
 * @param id also the call's own
 * @param amountMicros the most that it may cost
 */
public record Reservation(UUID id, long amountMicros, String currency, Price price) {

    private static final long MILLION = 1_000_000;

    /** Millionths of the currency for a million tokens. */
    public record Price(long inputMicrosPerMillion, long outputMicrosPerMillion) {}

    /**
     * What so many tokens cost, in whole millionths, rounded up: as usage-service reckons.
     *
     * @param mayCost whether a call of which no tokens were counted is paid for: then all of it
     */
    public long cost(long inputTokens, long outputTokens, boolean mayCost) {
        if (inputTokens + outputTokens == 0) {
            return mayCost ? amountMicros : 0;
        }
        long cost = inputTokens * price.inputMicrosPerMillion() + outputTokens * price.outputMicrosPerMillion();
        return (cost + MILLION - 1) / MILLION;
    }
}
