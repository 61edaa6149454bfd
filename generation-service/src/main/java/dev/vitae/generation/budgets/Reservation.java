package dev.vitae.generation.budgets;

import java.util.UUID;

/** Money that is set aside for one call. @param id also the call's own */
public record Reservation(UUID id, String currency, Price price) {

    private static final long MILLION = 1_000_000;

    /** Millionths of the currency for a million tokens. */
    public record Price(long inputMicrosPerMillion, long outputMicrosPerMillion) {}

    /** What so many tokens cost, in whole millionths, rounded up: as usage-service reckons. */
    public long cost(long inputTokens, long outputTokens) {
        long cost = inputTokens * price.inputMicrosPerMillion() + outputTokens * price.outputMicrosPerMillion();
        return (cost + MILLION - 1) / MILLION;
    }
}
